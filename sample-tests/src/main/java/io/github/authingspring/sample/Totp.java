package io.github.authingspring.sample;

import java.nio.ByteBuffer;
import java.time.Instant;

import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * An authenticator application (RFC 6238, six digits, 30 s, SHA-1).
 */
final class Totp {

	private Totp() {
	}

	static String code(String secret) {
		byte[] step = ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array();
		byte[] hash = new HmacUtils(HmacAlgorithms.HMAC_SHA_1, new Base32().decode(secret)).hmac(step);
		int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
		return "%06d".formatted(number % 1_000_000);
	}

}
