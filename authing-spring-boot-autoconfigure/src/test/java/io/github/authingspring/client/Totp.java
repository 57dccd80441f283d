package io.github.authingspring.client;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator application (RFC 6238, six digits, 30 s, SHA-1).
 */
public final class Totp {

	private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private Totp() {
	}

	/**
	 * Return the code of a moment.
	 * @param secret the secret in Base32
	 * @param at the moment
	 * @return the code
	 */
	public static String code(String secret, Instant at) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
			int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
			return "%06d".formatted(number % 1_000_000);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] decode(String secret) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int bits = 0;
		int buffer = 0;
		for (int i = 0; i < secret.length(); i++) {
			buffer = (buffer << 5) | BASE32.indexOf(secret.charAt(i));
			bits += 5;
			if (bits >= 8) {
				bits -= 8;
				bytes.write(buffer >> bits);
				buffer &= (1 << bits) - 1;
			}
		}
		return bytes.toByteArray();
	}

}
