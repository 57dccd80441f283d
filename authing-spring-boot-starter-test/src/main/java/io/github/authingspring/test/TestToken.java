package io.github.authingspring.test;

import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The id_token of a user of a test. It says itself what the user may do, and is believed
 * by nobody outside of this JVM: the key is as old as the JVM and leaves it nowhere. So
 * nothing is kept about users of tests, and tests cannot see each other's.
 *
 * @param value the token
 * @param claims its claims
 */
record TestToken(String value, Map<String, Object> claims) {

	static final String GRANTS = "io.github.authingspring.test.grants";

	private static final byte[] KEY = key();

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static byte[] key() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return key;
	}

	static TestToken of(Map<String, Object> claims) {
		try {
			JWSObject token = new JWSObject(new JWSHeader(JWSAlgorithm.HS256),
					new Payload(MAPPER.writeValueAsString(claims)));
			token.sign(new MACSigner(KEY));
			return new TestToken(token.serialize(), claims);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the token of that value, unless it is any other.
	 */
	static @Nullable TestToken read(String value) {
		try {
			JWSObject token = JWSObject.parse(value);
			if (!token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) || !token.verify(new MACVerifier(KEY))) {
				return null;
			}
			return new TestToken(value, MAPPER.readValue(token.getPayload().toBytes(), new TypeReference<>() {
			}));
		}
		catch (ParseException | JOSEException ex) {
			return null;
		}
	}

	String username() {
		return String.valueOf(this.claims.get("username"));
	}

	Instant issuedAt() {
		return time("iat");
	}

	Instant expiresAt() {
		return time("exp");
	}

	private Instant time(String name) {
		return Instant.ofEpochSecond(Long.parseLong(String.valueOf(this.claims.get(name))));
	}

	List<Grants> grants() {
		return MAPPER.convertValue(this.claims.get(GRANTS), new TypeReference<>() {
		});
	}

	@Override
	public String toString() {
		return "TestToken[" + username() + "]";
	}

}
