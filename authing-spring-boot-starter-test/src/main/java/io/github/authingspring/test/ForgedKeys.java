package io.github.authingspring.test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import org.jspecify.annotations.Nullable;

/**
 * Keys of an attacker: his own, under the name of the good one or brought along in the
 * header, and what everybody knows taken for a secret.
 */
final class ForgedKeys {

	private final Map<String, TokenForge> forges;

	private ForgedKeys(Map<String, TokenForge> forges) {
		this.forges = forges;
	}

	static ForgedKeys ofSecret() {
		Map<String, TokenForge> forges = own(null);
		forges.put("secret of another application", secret("another secret, of thirty-two bytes or more"));
		forges.put("secret of zeros", secret("\0".repeat(32)));
		return new ForgedKeys(forges);
	}

	static ForgedKeys ofPublicKey(RSAPublicKey key, String keyId) {
		byte[] der = key.getEncoded();
		Map<String, TokenForge> forges = own(keyId);
		forges.put("public key as secret (DER)", secret(keyId, der));
		String pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
			.formatted(Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der));
		forges.put("public key as secret (PEM)", secret(keyId, bytes(pem)));
		forges.put("public key as secret (JWK)",
				secret(keyId, bytes(new RSAKey.Builder(key).keyID(keyId).build().toJSONString())));
		forges.put("public key as secret (modulus)", secret(keyId, key.getModulus().toByteArray()));
		return new ForgedKeys(forges);
	}

	Stream<NamedToken> tokens(Map<String, Object> claims) {
		return this.forges.entrySet()
			.stream()
			.map((forge) -> new NamedToken(forge.getKey(), forge.getValue().sign(claims)));
	}

	private static Map<String, TokenForge> own(@Nullable String keyId) {
		KeyPair keys = keys();
		RSASSASigner signer = new RSASSASigner(keys.getPrivate());
		RSAKey publicKey = new RSAKey.Builder((RSAPublicKey) keys.getPublic()).keyID(keyId).build();
		Map<String, TokenForge> forges = new LinkedHashMap<>();
		forges.put("another key of the same name", new TokenForge(header(keyId).build(), signer));
		forges.put("another key, brought along", new TokenForge(header(keyId).jwk(publicKey).build(), signer));
		forges.put("another key of no name", new TokenForge(new JWSHeader(JWSAlgorithm.RS256), signer));
		return forges;
	}

	private static JWSHeader.Builder header(@Nullable String keyId) {
		return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId);
	}

	private static TokenForge secret(String secret) {
		return secret(null, bytes(secret));
	}

	private static TokenForge secret(@Nullable String keyId, byte[] secret) {
		try {
			return new TokenForge(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(),
					new MACSigner(secret));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
