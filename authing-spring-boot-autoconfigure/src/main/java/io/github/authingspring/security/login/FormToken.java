package io.github.authingspring.security.login;

/**
 * What forms send along, so that no other site can send them.
 *
 * @param name the name of the field
 * @param token its value
 */
public record FormToken(String name, String token) {

	/**
	 * Show what is no secret.
	 */
	@Override
	public String toString() {
		return "FormToken[name=" + this.name + "]";
	}

}
