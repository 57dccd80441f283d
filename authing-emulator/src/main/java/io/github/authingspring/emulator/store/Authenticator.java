package io.github.authingspring.emulator.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import io.github.authingspring.emulator.crypto.Totp;

/**
 * A TOTP authenticator of a user.
 *
 * @param values its values: {@code id}, {@code source}, {@code secret}, {@code enable},
 * {@code recoveryCode}, {@code lastStep}, {@code createdAt}, {@code updatedAt}
 */
public record Authenticator(Map<String, Object> values) {

	/** The source of an authenticator that the user set up for every login. */
	public static final String SELF = "SELF";

	/**
	 * The source of an authenticator that was bound because an application demands it.
	 */
	public static final String APPLICATION = "APPLICATION";

	/**
	 * Creates an authenticator that must be confirmed.
	 * @param source the source
	 * @param time the time
	 * @return the authenticator
	 */
	public static Authenticator pending(String source, String time) {
		return of(source, Totp.secret(), time);
	}

	static Authenticator of(String source, String secret, String time) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("id", Secrets.id().substring(8));
		values.put("source", source);
		values.put("secret", secret);
		values.put("enable", false);
		values.put("recoveryCode", Secrets.recoveryCode());
		values.put("createdAt", time);
		values.put("updatedAt", time);
		return new Authenticator(values);
	}

	/**
	 * Lists the authenticators of a user.
	 * @param user the user
	 * @return the authenticators
	 */
	public static List<Authenticator> of(User user) {
		return user.list(User.AUTHENTICATORS).stream().map(Authenticator::new).toList();
	}

	/**
	 * Returns where it belongs.
	 * @return {@code SELF} or {@code APPLICATION}
	 */
	public String source() {
		return String.valueOf(this.values.get("source"));
	}

	/**
	 * Returns the secret.
	 * @return the secret in Base32
	 */
	public String secret() {
		return String.valueOf(this.values.get("secret"));
	}

	/**
	 * Returns the recovery code.
	 * @return the recovery code
	 */
	public String recoveryCode() {
		return String.valueOf(this.values.get("recoveryCode"));
	}

	/**
	 * Tells whether it was confirmed.
	 * @return whether it was
	 */
	public boolean enabled() {
		return Boolean.TRUE.equals(this.values.get("enable"));
	}

	/**
	 * Finds the step of a code that was not used for a login yet.
	 * @param code the code
	 * @param now the time
	 * @return the step, if the code is right
	 */
	public OptionalLong unusedStep(String code, Instant now) {
		long last = (this.values.get("lastStep") instanceof Number number) ? number.longValue() : 0;
		OptionalLong step = new Totp(secret()).step(code, now);
		return (step.isPresent() && step.getAsLong() > last) ? step : OptionalLong.empty();
	}

	/**
	 * Returns the authenticator with a changed value.
	 * @param name the name of the value
	 * @param value the value
	 * @return the changed authenticator
	 */
	public Authenticator with(String name, Object value) {
		Map<String, Object> copy = new LinkedHashMap<>(this.values);
		copy.put(name, value);
		return new Authenticator(copy);
	}

	@Override
	public String toString() {
		return "Authenticator[" + source() + "]";
	}

}
