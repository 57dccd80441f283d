package io.github.authingspring.emulator.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Draws secrets, codes and captcha texts.
 */
public final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private Secrets() {
	}

	/**
	 * Draws a secret.
	 * @return 64 hexadecimal characters
	 */
	public static String secret() {
		return hex(32);
	}

	/**
	 * Draws an id that cannot be guessed.
	 * @return 32 hexadecimal characters
	 */
	public static String id() {
		return hex(16);
	}

	/**
	 * Draws a one-time code.
	 * @return six digits
	 */
	public static String code() {
		return String.format("%06d", RANDOM.nextInt(1_000_000));
	}

	/**
	 * Draws a recovery code.
	 * @return six groups of four hexadecimal digits
	 */
	public static String recoveryCode() {
		return hex(12).replaceAll("(.{4})(?=.)", "$1-");
	}

	/**
	 * Draws a captcha text.
	 * @return four characters that are not easily confused
	 */
	public static String captcha() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
		}
		return text.toString();
	}

	private static String hex(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

}
