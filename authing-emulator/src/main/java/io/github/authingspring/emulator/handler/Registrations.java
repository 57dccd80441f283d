package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.NameTakenException;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * Adds users to the pool.
 */
final class Registrations {

	private static final List<String> PROFILE = List.of("phone", "email", "username", "nickname", "company", "photo",
			"device", "browser", "name", "givenName", "familyName", "middleName", "profile", "preferredUsername",
			"website", "gender", "birthdate", "zoneinfo", "locale", "address", "formatted", "streetAddress", "locality",
			"region", "postalCode", "country");

	private final Store store;

	Registrations(Store store) {
		this.store = store;
	}

	void checkAllowed() {
		if (this.store.state().settings().registrationDisabled()) {
			throw AuthingFailure.of(ErrorCode.REGISTRATION_DISABLED);
		}
	}

	Map<String, Object> attributes(Arguments input, Map<String, Object> names) {
		Map<String, Object> attributes = profile(input.nested("profile"));
		attributes.putAll(names);
		Map<String, Object> custom = CustomData.ofParams(input, this.store.state());
		if (!custom.isEmpty()) {
			attributes.put(User.CUSTOM_DATA, custom);
		}
		return attributes;
	}

	private static Map<String, Object> profile(Arguments profile) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		for (String name : PROFILE) {
			String value = profile.optional(name);
			if (value != null && !value.isBlank()) {
				attributes.put(name, value);
			}
		}
		if (attributes.get("email") instanceof String email) {
			Contacts.email(email);
		}
		if (attributes.get("phone") instanceof String phone) {
			Contacts.phone(phone);
		}
		return attributes;
	}

	User add(User user) {
		checkAllowed();
		String now = UserView.time(this.store.now());
		try {
			return this.store.state()
				.users()
				.add(user.with(Map.of("createdAt", now, "updatedAt", now, "signedUp", now)));
		}
		catch (NameTakenException ex) {
			throw AuthingFailure.of(switch (ex.attribute()) {
				case "phone" -> ErrorCode.PHONE_EXISTS;
				case "username" -> ErrorCode.USERNAME_EXISTS;
				default -> ErrorCode.USER_EXISTS;
			});
		}
	}

}
