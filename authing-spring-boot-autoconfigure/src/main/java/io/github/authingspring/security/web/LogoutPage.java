package io.github.authingspring.security.web;

/**
 * Asks whether to sign out.
 */
record LogoutPage() implements Page {

	@Override
	public String template() {
		return "logout";
	}

}
