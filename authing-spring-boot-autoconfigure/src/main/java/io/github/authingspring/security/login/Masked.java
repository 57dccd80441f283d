package io.github.authingspring.security.login;

/**
 * Shows enough of an address for its owner to know it.
 */
final class Masked {

	private static final int FIRST_DIGITS = 3;

	private static final int LAST_DIGITS = 4;

	private Masked() {
	}

	/**
	 * Mask an email address or a phone number.
	 */
	static String of(String contact) {
		int at = contact.indexOf('@');
		if (at >= 0) {
			return contact.substring(0, Math.min(1, at)) + "***" + contact.substring(at);
		}
		int last = Math.min(LAST_DIGITS, contact.length() / 2);
		int first = Math.min(FIRST_DIGITS, contact.length() - 2 * last);
		return contact.substring(0, Math.max(0, first)) + "****" + contact.substring(contact.length() - last);
	}

}
