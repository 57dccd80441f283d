package io.github.authingspring.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.github.authingspring.security.AuthingJwtSettings.Algorithm;
import io.github.authingspring.security.AuthingJwtSettings.Token;

/**
 * Makes tokens as Authing does, and others.
 */
final class TestTokens {

	static final String SECRET = "0123456789abcdef0123456789abcdef";

	static final Duration SKEW = Duration.ofSeconds(60);

	static final RSAKey KEY = key("first");

	static final RSAKey OTHER_KEY = key("second");

	private TestTokens() {
	}

	static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id)
				.keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static AuthingJwtSettings settings(Algorithm algorithm) {
		return settings(algorithm, Token.ID_TOKEN);
	}

	static AuthingJwtSettings settings(Algorithm algorithm, Token token) {
		return new AuthingJwtSettings(algorithm, token, "http://stub/oidc", "app", SECRET, SKEW);
	}

	static Map<String, Object> claims(Clock clock) {
		long now = clock.instant().getEpochSecond();
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("sub", "u1");
		claims.put("iss", "http://stub/oidc");
		claims.put("aud", "app");
		claims.put("iat", now);
		claims.put("exp", now + 3600);
		return claims;
	}

	static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(claims);
		changed.put(name, value);
		return changed;
	}

	static Map<String, Object> without(Map<String, Object> claims, String name) {
		Map<String, Object> changed = new LinkedHashMap<>(claims);
		changed.remove(name);
		return changed;
	}

	static String hs256(Map<String, Object> claims) {
		return hs256(new Payload(claims), SECRET.getBytes(StandardCharsets.UTF_8));
	}

	static String hs256(Payload payload, byte[] secret) {
		try {
			return sign(new JWSHeader(JWSAlgorithm.HS256), payload, new MACSigner(secret));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String rs256(Map<String, Object> claims, RSAKey key) {
		return rs256(claims, key, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build());
	}

	static String rs256(Map<String, Object> claims, RSAKey key, JWSHeader header) {
		try {
			return sign(header, new Payload(claims), new RSASSASigner(key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String jwkSet(RSAKey... keys) {
		return new JWKSet(List.of(keys)).toString(true);
	}

	private static String sign(JWSHeader header, Payload payload, JWSSigner signer) throws JOSEException {
		JWSObject token = new JWSObject(header, payload);
		token.sign(signer);
		return token.serialize();
	}

}
