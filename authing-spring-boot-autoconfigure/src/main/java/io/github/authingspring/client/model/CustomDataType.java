package io.github.authingspring.client.model;

/**
 * Type of a custom field.
 */
public enum CustomDataType {

	/** Text, read as {@link String}. */
	STRING,
	/** Number, read as {@link Number}. */
	NUMBER,
	/** Point in time, read as {@link java.time.Instant}. */
	DATETIME,
	/** Truth value, read as {@link Boolean}. */
	BOOLEAN,
	/** JSON value, read as map or list. */
	OBJECT,
	/** One of several texts, read as {@link String}. */
	SELECT

}
