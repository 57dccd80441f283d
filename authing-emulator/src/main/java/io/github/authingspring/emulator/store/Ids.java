package io.github.authingspring.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Makes Authing's ids, 24 hexadecimal characters: the same id for the same thing in every
 * emulator.
 */
public final class Ids {

	private Ids() {
	}

	/**
	 * Makes the id of a thing.
	 * @param kind the kind of thing
	 * @param name its name
	 * @return the id
	 */
	public static String of(String kind, String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest((kind + ":" + name).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 12);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("SHA-256 is not available", ex);
		}
	}

}
