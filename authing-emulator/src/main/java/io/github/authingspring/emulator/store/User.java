package io.github.authingspring.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

	/** Whether a new password is demanded that differs from the old one. */
	public static final String FORCE_RESET = "forceResetPassword";

	/** How safe the password is, from 1 to 3. */
	public static final String PASSWORD_LEVEL = "passwordSecurityLevel";

	/** Values of custom fields by key. */
	public static final String CUSTOM_DATA = "customData";

	/** Accounts at social providers that belong to the user. */
	public static final String IDENTITIES = "identities";

	/** TOTP authenticators. */
	public static final String AUTHENTICATORS = "authenticators";

	/** Fingerprint of the photo of the user's face. */
	public static final String FACE = "face";

	/** Second factors the application demands of the user. */
	public static final String APPLICATION_MFA = "applicationMfa";

	/** What the user is good for, shown to developers. */
	public static final String NOTE = "note";

	/** In a seed, the secret of the user's own TOTP. */
	private static final String TOTP_SECRET = "totpSecret";

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
	 * Returns an attribute that is a list of objects.
	 * @param name the name
	 * @return the objects, none when absent
	 */
	@SuppressWarnings("unchecked")
	public List<Map<String, Object>> list(String name) {
		return (this.attributes.get(name) instanceof List<?> list) ? (List<Map<String, Object>>) list : List.of();
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

	/**
	 * Returns the user with another password.
	 * @param password the password's bytes
	 * @param hasher hashes it
	 * @return the changed user
	 */
	public User withPassword(byte[] password, PasswordHasher hasher) {
		int level = PasswordLevel.of(new String(password, StandardCharsets.UTF_8));
		return with(Map.of(PASSWORD_HASH, hasher.hash(password), PASSWORD_LEVEL, level));
	}

	Optional<String> sameName(User other) {
		boolean sameEmail = text("email") != null && text("email").equalsIgnoreCase(other.text("email"));
		return sameEmail ? Optional.of("email")
				: Stream.of("phone", "username")
					.filter((name) -> text(name) != null && Objects.equals(text(name), other.text(name)))
					.findFirst();
	}

	User normalized(PasswordHasher hasher) {
		String secret = text(TOTP_SECRET);
		User user = hashed(hasher);
		if (secret == null) {
			return user;
		}
		Authenticator own = Authenticator.of(Authenticator.SELF, secret, String.valueOf(text("createdAt")))
			.with("enable", true);
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put(TOTP_SECRET, null);
		changes.put(AUTHENTICATORS, List.of(own.values()));
		return user.with(changes);
	}

	private User hashed(PasswordHasher hasher) {
		String clear = text(CLEAR_PASSWORD);
		if (clear == null) {
			return this;
		}
		Map<String, Object> copy = new LinkedHashMap<>(this.attributes);
		copy.remove(CLEAR_PASSWORD);
		return new User(copy).withPassword(clear.getBytes(StandardCharsets.UTF_8), hasher);
	}

	@Override
	public String toString() {
		return "User[" + id() + "]";
	}

}
