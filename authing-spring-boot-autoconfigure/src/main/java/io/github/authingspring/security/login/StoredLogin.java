package io.github.authingspring.security.login;

import io.github.authingspring.security.AuthingAuthentication;

/**
 * What is stored about the user of a session, which other requests of the same session
 * may change at any time.
 */
public interface StoredLogin {

	/**
	 * Store a new sign-in in the place of the one that was read.
	 * @param read the sign-in that was read
	 * @param next the new one
	 * @return whether the former was still stored
	 */
	boolean replace(AuthingAuthentication read, AuthingAuthentication next);

	/**
	 * End the session, unless it meanwhile holds another sign-in than the one that was
	 * read.
	 * @param read the sign-in that was read
	 */
	void end(AuthingAuthentication read);

}
