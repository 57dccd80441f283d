package io.github.authingspring.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.authingspring.emulator.crypto.PasswordHasher;
import org.jspecify.annotations.Nullable;

/**
 * A user. Attributes have the names they have on the wire; those below have a meaning for
 * the emulator only and never leave it but in the state.
 *
 * @param attributes the attributes, {@code id} among them
 */
public record User(Map<String, Object> attributes) {

	/** Name or number of a sub-account. */
	public static final String ACCOUNT = "account";

	/** Hash of the password. */
	public static final String PASSWORD_HASH = "passwordHash";

	/** Whether an administrator locked the account. */
	public static final String LOCKED = "locked";

	/** Whether a password must be set at the next login. */
	public static final String RESET_PASSWORD = "resetPasswordOnFirstLogin";

	/** Secret of the user's own TOTP. */
	public static final String TOTP_SECRET = "totpSecret";

	/** Second factors the application demands of the user. */
	public static final String APPLICATION_MFA = "applicationMfa";

	/** What the user is good for, shown to developers. */
	public static final String NOTE = "note";

	private static final String CLEAR_PASSWORD = "password";

	private static final List<String> NAMES = List.of("username", "email", "phone", ACCOUNT);

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public User {
		attributes = Collections.unmodifiableMap(withId(attributes));
		if (attributes.get(PASSWORD_HASH) instanceof String hash && !PasswordHasher.isHash(hash)) {
			throw new IllegalArgumentException("'" + PASSWORD_HASH + "' must be a hash made by an emulator");
		}
	}

	private static Map<String, Object> withId(Map<String, Object> attributes) {
		Map<String, Object> copy = new LinkedHashMap<>(attributes);
		copy.values().removeIf((value) -> value == null);
		if (!copy.containsKey("id")) {
			copy.put("id",
					Ids.of("user", NAMES.stream()
						.filter(copy::containsKey)
						.map((name) -> name + "=" + copy.get(name))
						.findFirst()
						.orElseThrow(() -> new IllegalArgumentException("A user needs one of 'id' and " + NAMES))));
		}
		return copy;
	}

	@JsonValue
	@Override
	public Map<String, Object> attributes() {
		return this.attributes;
	}

	/**
	 * Returns the user's id.
	 * @return the id
	 */
	public String id() {
		return String.valueOf(this.attributes.get("id"));
	}

	/**
	 * Returns an attribute as text.
	 * @param name the name
	 * @return the text, if there is one
	 */
	public @Nullable String text(String name) {
		return (this.attributes.get(name) instanceof String text) ? text : null;
	}

	/**
	 * Returns an attribute as a number.
	 * @param name the name
	 * @return the number, zero when absent
	 */
	public int number(String name) {
		return (this.attributes.get(name) instanceof Number number) ? number.intValue() : 0;
	}

	/**
	 * Tells whether an attribute is true.
	 * @param name the name
	 * @return whether it is
	 */
	public boolean is(String name) {
		return Boolean.TRUE.equals(this.attributes.get(name));
	}

	/**
	 * Returns the user with changed attributes.
	 * @param changes the changes; a null value removes the attribute
	 * @return the changed user
	 */
	public User with(Map<String, Object> changes) {
		Map<String, Object> copy = new LinkedHashMap<>(this.attributes);
		changes.forEach((name, value) -> {
			if (value == null) {
				copy.remove(name);
			}
			else {
				copy.put(name, value);
			}
		});
		return new User(copy);
	}

	User hashed(PasswordHasher hasher) {
		String clear = text(CLEAR_PASSWORD);
		if (clear == null) {
			return this;
		}
		Map<String, Object> copy = new LinkedHashMap<>(this.attributes);
		copy.remove(CLEAR_PASSWORD);
		copy.put(PASSWORD_HASH, hasher.hash(clear.getBytes(StandardCharsets.UTF_8)));
		return new User(copy);
	}

	@Override
	public String toString() {
		return "User[" + id() + "]";
	}

}
