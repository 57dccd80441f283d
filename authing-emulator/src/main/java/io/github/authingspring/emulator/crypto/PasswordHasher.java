package io.github.authingspring.emulator.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with PBKDF2. The cost is moderate, so that tests stay fast.
 */
public final class PasswordHasher {

	private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

	private static final String PREFIX = "pbkdf2";

	private static final int ITERATIONS = 1024;

	private static final int BITS = 256;

	private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

	private final SecureRandom random = new SecureRandom();

	private final AtomicLong computations = new AtomicLong();

	/**
	 * Hashes a password with a fresh salt.
	 * @param password the password's bytes
	 * @return the hash in the form {@code pbkdf2$iterations$salt$hash}
	 */
	public String hash(byte[] password) {
		byte[] salt = new byte[16];
		this.random.nextBytes(salt);
		byte[] hash = compute(password, salt, ITERATIONS);
		return String.join("$", PREFIX, String.valueOf(ITERATIONS), ENCODER.encodeToString(salt),
				ENCODER.encodeToString(hash));
	}

	/**
	 * Compares a password with a hash. Without a hash the same work is done, so that the
	 * time does not tell whether there is one.
	 * @param password the password's bytes
	 * @param stored the stored hash, if any
	 * @return whether the password is right
	 */
	public boolean matches(byte[] password, @Nullable String stored) {
		if (stored == null) {
			compute(password, new byte[16], ITERATIONS);
			return false;
		}
		String[] parts = stored.split("\\$", -1);
		byte[] salt = Base64.getDecoder().decode(parts[2]);
		byte[] expected = Base64.getDecoder().decode(parts[3]);
		return MessageDigest.isEqual(expected, compute(password, salt, Integer.parseInt(parts[1])));
	}

	/**
	 * Tells whether a text has the form of a hash of this class.
	 * @param text the text
	 * @return whether it is a hash
	 */
	public static boolean isHash(String text) {
		return text.matches(PREFIX + "\\$\\d{1,7}\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+");
	}

	/**
	 * Counts the hash computations so far.
	 * @return the number of computations
	 */
	public long computations() {
		return this.computations.get();
	}

	@SuppressWarnings("CheckReturnValue")
	private byte[] compute(byte[] password, byte[] salt, int iterations) {
		this.computations.incrementAndGet();
		// one char per byte: passwords are equal only if every byte is
		char[] chars = new String(password, StandardCharsets.ISO_8859_1).toCharArray();
		try {
			SecretKeyFactory factory = SecretKeyFactory.getInstance(ALGORITHM);
			return factory.generateSecret(new PBEKeySpec(chars, salt, iterations, BITS)).getEncoded();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Password hashing is not available", ex);
		}
	}

}
