package io.github.authingspring.emulator;

import java.math.BigInteger;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator application, written from RFC 4226 and RFC 6238 on its own.
 */
final class Otp {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private Otp() {
	}

	static String code(String secret, Instant at) throws Exception {
		return code(decode(secret), at.getEpochSecond() / 30);
	}

	static String code(byte[] key, long counter) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA1");
		mac.init(new SecretKeySpec(key, "HmacSHA1"));
		byte[] message = new byte[8];
		for (int i = 7; i >= 0; i--) {
			message[i] = (byte) counter;
			counter >>= 8;
		}
		byte[] hash = mac.doFinal(message);
		int offset = hash[19] & 0xf;
		long number = (hash[offset] & 0x7fL) << 24 | (hash[offset + 1] & 0xffL) << 16 | (hash[offset + 2] & 0xffL) << 8
				| (hash[offset + 3] & 0xffL);
		return "%06d".formatted(number % 1_000_000);
	}

	private static byte[] decode(String secret) {
		BigInteger bits = BigInteger.ONE;
		for (int i = 0; i < secret.length(); i++) {
			bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(secret.charAt(i))));
		}
		byte[] bytes = bits.toByteArray();
		byte[] key = new byte[secret.length() * 5 / 8];
		System.arraycopy(bytes, bytes.length - key.length, key, 0, key.length);
		return key;
	}

}
