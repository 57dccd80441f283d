package io.github.authingspring.test;

/**
 * Where users of single requests begin.
 *
 * <pre class="code">
 * mvc.get().uri("/admin").with(authingUser().roles("admin"))
 * </pre>
 */
public final class AuthingTestUsers {

	private AuthingTestUsers() {
	}

	/**
	 * Return a user who has signed in by password, in a session.
	 * @return the user {@code user}, who may do nothing
	 */
	public static AuthingTestUser authingUser() {
		return AuthingTestUser.SIGNED_IN;
	}

	/**
	 * Return a user whose requests carry a bearer token. The filter chain for bearer
	 * tokens takes it, as it would take a token of Authing.
	 * @return the user {@code user}, who may do nothing
	 */
	public static AuthingTestUser authingBearer() {
		return AuthingTestUser.BEARER;
	}

}
