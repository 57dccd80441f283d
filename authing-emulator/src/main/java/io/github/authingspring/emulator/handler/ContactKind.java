package io.github.authingspring.emulator.handler;

import org.jspecify.annotations.Nullable;

/**
 * What differs between email addresses and phone numbers when they are bound.
 */
enum ContactKind {

	EMAIL("email", "Email", ErrorCode.EMAIL_EXISTS, ErrorCode.SAME_EMAIL, ErrorCode.OLD_EMAIL_UNVERIFIED,
			ErrorCode.OLD_EMAIL_MISMATCH),

	PHONE("phone", "Phone", ErrorCode.PHONE_EXISTS, ErrorCode.SAME_PHONE, ErrorCode.OLD_PHONE_UNVERIFIED,
			ErrorCode.OLD_PHONE_MISMATCH);

	private final String attribute;

	private final String title;

	private final ErrorCode taken;

	private final ErrorCode same;

	private final ErrorCode oldUnverified;

	private final ErrorCode oldMismatch;

	ContactKind(String attribute, String title, ErrorCode taken, ErrorCode same, ErrorCode oldUnverified,
			ErrorCode oldMismatch) {
		this.attribute = attribute;
		this.title = title;
		this.taken = taken;
		this.same = same;
		this.oldUnverified = oldUnverified;
		this.oldMismatch = oldMismatch;
	}

	String attribute() {
		return this.attribute;
	}

	String title() {
		return this.title;
	}

	String verified() {
		return this.attribute + "Verified";
	}

	ErrorCode taken() {
		return this.taken;
	}

	ErrorCode same() {
		return this.same;
	}

	ErrorCode oldUnverified() {
		return this.oldUnverified;
	}

	ErrorCode oldMismatch() {
		return this.oldMismatch;
	}

	String checked(String contact) {
		return (this == EMAIL) ? Contacts.email(contact) : Contacts.phone(contact);
	}

	boolean same(String contact, @Nullable String other) {
		return (this == EMAIL) ? contact.equalsIgnoreCase(other) : contact.equals(other);
	}

}
