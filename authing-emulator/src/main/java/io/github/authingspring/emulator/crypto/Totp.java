package io.github.authingspring.emulator.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.binary.Base32;

/**
 * One-time passwords by time, as of RFC 6238: SHA-1, six digits, thirty seconds.
 */
public final class Totp {

	/** How long a code lives, in seconds. */
	public static final int PERIOD = 30;

	private static final int SECRET_BYTES = 10;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final byte[] key;

	/**
	 * Creates the generator of a secret.
	 * @param secret the secret in Base32
	 */
	public Totp(String secret) {
		this.key = new Base32().decode(secret);
		if (this.key.length == 0) {
			throw new IllegalArgumentException("A TOTP secret must be Base32");
		}
	}

	/**
	 * Draws a secret.
	 * @return 16 characters in Base32
	 */
	public static String secret() {
		byte[] random = new byte[SECRET_BYTES];
		RANDOM.nextBytes(random);
		return new Base32().encodeToString(random);
	}

	/**
	 * Finds the step whose code was typed: the current one, the one before or the next.
	 * @param code the code
	 * @param now the time
	 * @return the step, if the code is right
	 */
	public OptionalLong step(String code, Instant now) {
		long current = Math.floorDiv(now.getEpochSecond(), PERIOD);
		for (long step = current - 1; step <= current + 1; step++) {
			if (code(step).equals(code)) {
				return OptionalLong.of(step);
			}
		}
		return OptionalLong.empty();
	}

	private String code(long step) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(this.key, "HmacSHA1"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			int offset = hash[hash.length - 1] & 0xf;
			int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
			return String.format("%06d", number % 1_000_000);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA1 is not available", ex);
		}
	}

}
