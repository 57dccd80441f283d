package io.github.authingspring.emulator.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The one-time codes that were sent.
 */
public final class Codes {

	private static final Duration REMEMBERED = Duration.ofMinutes(10);

	private final List<Code> codes;

	Codes(Collection<Code> codes) {
		this.codes = new ArrayList<>(codes);
	}

	/**
	 * Adds a code. It takes the place of an earlier one for the same scene.
	 * @param code the new code
	 * @param pause the time that must have passed since the last one to the same address
	 * @return whether enough time had passed
	 */
	public synchronized boolean add(Code code, Duration pause) {
		Instant earliest = code.sentAt().minus(pause);
		if (sentTo(code.to()).stream().anyMatch((other) -> other.sentAt().isAfter(earliest))) {
			return false;
		}
		this.codes.removeIf((other) -> isReplacedBy(code, other));
		this.codes.add(code);
		return true;
	}

	/**
	 * Uses a code up. Of several parallel uses one succeeds.
	 * @param to the phone number or email address
	 * @param scenes the scenes for which it may have been sent
	 * @param value the code that the user typed
	 * @param now the time
	 * @return what became of it
	 */
	public synchronized Outcome use(String to, Set<String> scenes, String value, Instant now) {
		Outcome outcome = check(to, scenes, value, now);
		if (outcome == Outcome.ACCEPTED) {
			Code code = match(to, scenes, value).orElseThrow();
			this.codes.set(this.codes.indexOf(code), code.spent());
		}
		return outcome;
	}

	/**
	 * Checks a code without using it up. A wrong one counts all the same.
	 * @param to the phone number or email address
	 * @param scenes the scenes for which it may have been sent
	 * @param value the code that the user typed
	 * @param now the time
	 * @return what would become of its use
	 */
	public synchronized Outcome check(String to, Set<String> scenes, String value, Instant now) {
		Optional<Code> match = match(to, scenes, value);
		if (match.isEmpty()) {
			this.codes.replaceAll((code) -> code.to().equals(to) ? code.missed() : code);
			return Outcome.WRONG;
		}
		return now.isBefore(match.get().expiresAt()) ? Outcome.ACCEPTED : Outcome.EXPIRED;
	}

	private Optional<Code> match(String to, Set<String> scenes, String value) {
		return sentTo(to).stream()
			.filter((code) -> code.isOpen() && code.serves(scenes) && code.value().equals(value))
			.findFirst();
	}

	synchronized List<Code> list() {
		return List.copyOf(this.codes);
	}

	private List<Code> sentTo(String to) {
		return this.codes.stream().filter((code) -> code.to().equals(to)).toList();
	}

	private static boolean isReplacedBy(Code code, Code other) {
		boolean same = other.to().equals(code.to()) && Objects.equals(other.scene(), code.scene());
		return same || other.expiresAt().isBefore(code.sentAt().minus(REMEMBERED));
	}

	/**
	 * What became of the use of a code.
	 */
	public enum Outcome {

		/** The code was right and is used up. */
		ACCEPTED,

		/** The code was right once, but too late. */
		EXPIRED,

		/** There is no such code for this address and scene. */
		WRONG

	}

}
