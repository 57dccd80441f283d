package io.github.authingspring.emulator.store;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A one-time code that was sent.
 *
 * @param to the phone number or email address
 * @param scene what it is for; without a scene it serves any
 * @param value the code
 * @param sentAt when it was sent
 * @param expiresAt when it ends
 * @param wrongTries how often it was missed
 * @param used whether it was used
 */
public record Code(String to, @Nullable String scene, String value, Instant sentAt, Instant expiresAt, int wrongTries,
		boolean used) {

	private static final int TRIES = 5;

	/**
	 * Creates a fresh code.
	 * @param to the phone number or email address
	 * @param scene what it is for
	 * @param sentAt when it is sent
	 * @param expiresAt when it ends
	 * @return the code
	 */
	public static Code fresh(String to, @Nullable String scene, Instant sentAt, Instant expiresAt) {
		return new Code(to, scene, Secrets.code(), sentAt, expiresAt, 0, false);
	}

	/**
	 * Creates the code of a link, too long to be typed.
	 * @param to the email address
	 * @param scene what it is for
	 * @param sentAt when it is sent
	 * @param expiresAt when it ends
	 * @return the code
	 */
	public static Code link(String to, String scene, Instant sentAt, Instant expiresAt) {
		return new Code(to, scene, Secrets.id(), sentAt, expiresAt, 0, false);
	}

	boolean isOpen() {
		return !this.used && this.wrongTries < TRIES;
	}

	boolean serves(Set<String> scenes) {
		return this.scene == null || scenes.contains(this.scene);
	}

	Code spent() {
		return new Code(this.to, this.scene, this.value, this.sentAt, this.expiresAt, this.wrongTries, true);
	}

	Code missed() {
		return new Code(this.to, this.scene, this.value, this.sentAt, this.expiresAt, this.wrongTries + 1, this.used);
	}

	@Override
	public String toString() {
		return "Code[" + this.to + ", " + this.scene + "]";
	}

}
