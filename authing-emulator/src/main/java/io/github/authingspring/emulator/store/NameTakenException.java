package io.github.authingspring.emulator.store;

/**
 * Another user has the same name, email address or phone number.
 */
public final class NameTakenException extends RuntimeException {

	private final String attribute;

	NameTakenException(String attribute) {
		super("The " + attribute + " is taken", null, false, false);
		this.attribute = attribute;
	}

	/**
	 * Returns which attribute is taken.
	 * @return {@code username}, {@code email} or {@code phone}
	 */
	public String attribute() {
		return this.attribute;
	}

}
