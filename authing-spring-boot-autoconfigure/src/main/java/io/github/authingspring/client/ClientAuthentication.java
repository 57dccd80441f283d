package io.github.authingspring.client;

/**
 * How an application proves who it is at the endpoints of OpenID Connect and OAuth 2.0.
 * Each endpoint has its own setting in Authing's console.
 */
public enum ClientAuthentication {

	/**
	 * Identifier and secret in the form.
	 */
	CLIENT_SECRET_POST,

	/**
	 * Identifier and secret in the header {@code Authorization}.
	 */
	CLIENT_SECRET_BASIC,

	/**
	 * The identifier only.
	 */
	NONE

}
