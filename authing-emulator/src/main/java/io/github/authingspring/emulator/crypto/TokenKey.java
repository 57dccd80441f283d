package io.github.authingspring.emulator.crypto;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;

/**
 * Signs and checks JSON web tokens with one key and one algorithm.
 */
public final class TokenKey {

	private final JWSHeader header;

	private final JWSSigner signer;

	private final JWSVerifier verifier;

	private TokenKey(JWSHeader header, JWSSigner signer, JWSVerifier verifier) {
		this.header = header;
		this.signer = signer;
		this.verifier = verifier;
	}

	/**
	 * Creates a key for HS256.
	 * @param secret the secret, used as UTF-8
	 * @return the key
	 */
	public static TokenKey hs256(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		try {
			JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).build();
			return new TokenKey(header, new MACSigner(bytes), new MACVerifier(bytes));
		}
		catch (JOSEException ex) {
			throw new IllegalArgumentException("The app secret must have at least 32 bytes", ex);
		}
	}

	/**
	 * Creates a key for RS256.
	 * @param keys the key pair
	 * @return the key
	 */
	public static TokenKey rs256(RsaKeys keys) {
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keys.keyId()).build();
		return new TokenKey(header, new RSASSASigner(keys.privateKey()), new RSASSAVerifier(keys.publicKey()));
	}

	/**
	 * Signs claims.
	 * @param claims the claims
	 * @return the token
	 */
	public String sign(Map<String, Object> claims) {
		try {
			JWSObject token = new JWSObject(this.header, new Payload(claims));
			token.sign(this.signer);
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("A token could not be signed", ex);
		}
	}

	/**
	 * Reads the claims of a token. The token's header does not choose the algorithm.
	 * @param token the token
	 * @return its claims, empty when it was not signed by this key
	 */
	public Optional<Map<String, Object>> read(String token) {
		try {
			JWSObject parsed = JWSObject.parse(token);
			boolean ours = this.header.getAlgorithm().equals(parsed.getHeader().getAlgorithm())
					&& parsed.verify(this.verifier);
			return ours ? Optional.ofNullable(parsed.getPayload().toJSONObject()) : Optional.empty();
		}
		catch (ParseException | JOSEException ex) {
			return Optional.empty();
		}
	}

}
