package io.github.authingspring.emulator.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * Digests of texts.
 */
public final class Digests {

	private Digests() {
	}

	/**
	 * Computes the SHA-256 digest.
	 * @param text the text
	 * @return the digest of its UTF-8 bytes
	 */
	public static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("SHA-256 is not available", ex);
		}
	}

}
