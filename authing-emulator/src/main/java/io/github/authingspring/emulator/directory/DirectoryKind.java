package io.github.authingspring.emulator.directory;

import com.unboundid.ldap.sdk.Filter;

/**
 * The kinds of directory, which name users differently.
 */
public enum DirectoryKind {

	/** LDAP: users are found by {@code uid}. */
	LDAP("ldap", "uid") {

		@Override
		Filter filter(String name) {
			return Filter.createEqualityFilter("uid", name);
		}

	},

	/**
	 * Active Directory: users are named {@code user}, {@code DOMAIN\\user} or
	 * {@code user@domain}.
	 */
	AD("ad", "sAMAccountName") {

		@Override
		Filter filter(String name) {
			if (name.contains("@")) {
				return Filter.createEqualityFilter("userPrincipalName", name);
			}
			return Filter.createEqualityFilter("sAMAccountName", account(name));
		}

		@Override
		public String account(String name) {
			return name.substring(name.indexOf('\\') + 1).replaceFirst("@.*", "");
		}

	};

	private final String code;

	private final String nameAttribute;

	DirectoryKind(String code, String nameAttribute) {
		this.code = code;
		this.nameAttribute = nameAttribute;
	}

	/**
	 * Returns the kind's name in the state.
	 * @return {@code ldap} or {@code ad}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Returns the account that a login name means, without its domain.
	 * @param name the login name
	 * @return the account
	 */
	public String account(String name) {
		return name;
	}

	String nameAttribute() {
		return this.nameAttribute;
	}

	abstract Filter filter(String name);

}
