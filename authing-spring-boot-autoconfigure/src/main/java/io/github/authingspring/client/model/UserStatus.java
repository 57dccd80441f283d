package io.github.authingspring.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * State of an account.
 */
public enum UserStatus {

	/**
	 * In use.
	 */
	@JsonProperty("Activated")
	ACTIVATED,

	/**
	 * Suspended.
	 */
	@JsonProperty("Suspended")
	SUSPENDED,

	/**
	 * The person has left.
	 */
	@JsonProperty("Resigned")
	RESIGNED,

	/**
	 * Archived.
	 */
	@JsonProperty("Archived")
	ARCHIVED

}
