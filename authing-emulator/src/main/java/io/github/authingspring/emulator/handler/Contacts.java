package io.github.authingspring.emulator.handler;

import java.util.regex.Pattern;

/**
 * The forms of email addresses and phone numbers.
 */
final class Contacts {

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

	private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,15}");

	private Contacts() {
	}

	static String email(Arguments arguments) {
		return email(arguments.required("email"));
	}

	static String email(String email) {
		if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
			throw AuthingFailure.of(ErrorCode.BAD_EMAIL);
		}
		return email;
	}

	static String phone(Arguments arguments) {
		return phone(arguments.required("phone"));
	}

	static String phone(String phone) {
		if (!PHONE.matcher(phone).matches()) {
			throw AuthingFailure.of(ErrorCode.BAD_PHONE);
		}
		return phone;
	}

}
