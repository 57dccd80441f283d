package io.github.authingspring.client;

import org.springframework.util.Assert;

/**
 * What a user can be found by.
 *
 * @param type the kind of identifier
 * @param value the identifier
 */
public record UserIdentifier(Type type, String value) {

	/**
	 * Create an identifier.
	 * @throws IllegalArgumentException if the value is blank
	 */
	public UserIdentifier {
		Assert.hasText(value, () -> "'%s' must not be empty".formatted(type.key));
	}

	/**
	 * Return an email address as identifier.
	 * @param value the email address
	 * @return the identifier
	 */
	public static UserIdentifier email(String value) {
		return new UserIdentifier(Type.EMAIL, value);
	}

	/**
	 * Return a phone number as identifier.
	 * @param value the phone number
	 * @return the identifier
	 */
	public static UserIdentifier phone(String value) {
		return new UserIdentifier(Type.PHONE, value);
	}

	/**
	 * Return a user name as identifier.
	 * @param value the user name
	 * @return the identifier
	 */
	public static UserIdentifier username(String value) {
		return new UserIdentifier(Type.USERNAME, value);
	}

	/**
	 * Return the identifier of another system as identifier.
	 * @param value the identifier there
	 * @return the identifier
	 */
	public static UserIdentifier externalId(String value) {
		return new UserIdentifier(Type.EXTERNAL_ID, value);
	}

	UserIdentifier requireContact(String operation) {
		Assert.isTrue(this.type == Type.EMAIL || this.type == Type.PHONE,
				() -> "'%s' takes an email address or a phone number".formatted(operation));
		return this;
	}

	/**
	 * Kind of identifier.
	 */
	public enum Type {

		/**
		 * Email address.
		 */
		EMAIL("email"),

		/**
		 * Phone number.
		 */
		PHONE("phone"),

		/**
		 * User name.
		 */
		USERNAME("username"),

		/**
		 * Identifier of another system.
		 */
		EXTERNAL_ID("externalId");

		private final String key;

		Type(String key) {
			this.key = key;
		}

		String key() {
			return this.key;
		}

	}

}
