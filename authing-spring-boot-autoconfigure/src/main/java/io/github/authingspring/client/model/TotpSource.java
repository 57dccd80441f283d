package io.github.authingspring.client.model;

/**
 * On whose demand an authenticator is bound.
 */
public enum TotpSource {

	/** The user's own wish; sign-in then answers code 1635. */
	SELF,
	/** The application's demand (code 1636). */
	APPLICATION

}
