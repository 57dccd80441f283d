package io.github.authingspring.emulator.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed logins.
 */
public final class Attempts {

	private final Map<String, Attempt> attempts = new LinkedHashMap<>();

	Attempts(Collection<Attempt> attempts) {
		attempts.forEach((attempt) -> this.attempts.put(attempt.key(), attempt));
	}

	/**
	 * Finds the failures of an account or client address.
	 * @param key the account or client address
	 * @return its failures, if any
	 */
	public synchronized Optional<Attempt> find(String key) {
		return Optional.ofNullable(this.attempts.get(key));
	}

	/**
	 * Counts a failure.
	 * @param key the account or client address
	 * @param now the time
	 * @return the failures in a row
	 */
	public synchronized int fail(String key, Instant now) {
		int failures = find(key).map(Attempt::failures).orElse(0) + 1;
		this.attempts.put(key, new Attempt(key, failures, now));
		return failures;
	}

	/**
	 * Forgets the failures of an account or client address.
	 * @param key the account or client address
	 */
	public synchronized void forget(String key) {
		this.attempts.remove(key);
	}

	synchronized List<Attempt> list() {
		return List.copyOf(this.attempts.values());
	}

}
