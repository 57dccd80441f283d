package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.util.Assert;

/**
 * Proof that a code is redeemed by whoever asked for it (RFC 7636, method {@code S256}).
 * Documented as {@code generate_code_challenge} and
 * {@code generate_code_challenge_digest}.
 *
 * @param verifier the secret, 43 to 128 characters; kept until the code is redeemed
 */
public record Pkce(String verifier) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Create a proof.
	 * @throws IllegalArgumentException if the verifier is not what RFC 7636 allows
	 */
	public Pkce {
		Assert.isTrue(verifier != null && verifier.matches("[A-Za-z0-9._~-]{43,128}"),
				"'verifier' must have 43 to 128 characters out of A-Z, a-z, 0-9, '-', '.', '_' and '~'");
	}

	/**
	 * Return a new random proof.
	 * @return the proof
	 */
	public static Pkce generate() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new Pkce(encode(bytes));
	}

	/**
	 * Return what goes into the address that the browser is sent to.
	 * @return the SHA-256 digest of the verifier in Base64url
	 */
	public String challenge() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return encode(digest.digest(this.verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is not available", ex);
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public String toString() {
		return "Pkce[challenge=" + challenge() + "]";
	}

}
