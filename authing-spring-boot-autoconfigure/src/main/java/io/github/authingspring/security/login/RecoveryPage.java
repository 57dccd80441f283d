package io.github.authingspring.security.login;

/**
 * Shows the recovery code that replaces the one that was used, this once.
 *
 * @param code the code
 * @param location where to go on
 */
record RecoveryPage(String code, String location) implements Page {

	@Override
	public String template() {
		return "recovery";
	}

	@Override
	public String toString() {
		return "RecoveryPage[***]";
	}

}
