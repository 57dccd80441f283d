package io.github.authingspring.security.login;

/**
 * Asks whether to sign out.
 */
record LogoutPage() implements Page {

	@Override
	public String template() {
		return "logout";
	}

}
