package io.github.authingspring.security;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.BadJwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignedTokenDecoderTests extends SignedTokens {

	@Test
	void goodTokenIsDecoded() {
		assertThat(this.secret.decode(TestTokens.hs256(this.claims)).getSubject()).isEqualTo("u1");
		assertThat(this.keys.decode(TestTokens.rs256(this.claims, TestTokens.KEY)).getSubject()).isEqualTo("u1");
		assertThat(this.keys
			.decode(TestTokens.rs256(TestTokens.with(this.claims, "aud", List.of("app", "other")), TestTokens.KEY))
			.getSubject()).isEqualTo("u1");
		assertThat(this.secret.decode(TestTokens.hs256(TestTokens.without(this.claims, "iat"))).getIssuedAt()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "None", "NONE", "nOnE" })
	@DisplayName("#28 unsigned token is refused, without naming classes")
	void unsignedTokenIsRefused(String algorithm) {
		String payload = new Payload(this.claims).toBase64URL().toString();
		String header = base64("{\"alg\":\"%s\"}".formatted(algorithm));
		for (String token : List.of(header + "." + payload + ".", header + "." + payload + ".c2ln",
				header + "." + payload)) {
			assertRefused(this.secret, token);
			assertRefused(this.keys, token);
		}
	}

	@Test
	@DisplayName("#28 token with an empty signature is refused")
	void tokenWithEmptySignatureIsRefused() {
		assertRefused(this.secret, withoutSignature(TestTokens.hs256(this.claims)));
		assertRefused(this.keys, withoutSignature(TestTokens.rs256(this.claims, TestTokens.KEY)));
	}

	@Test
	@DisplayName("#29 token signed with the public key as secret is refused")
	void publicKeyIsNoSecret() throws Exception {
		byte[] der = TestTokens.KEY.toRSAPublicKey().getEncoded();
		String pem = "-----BEGIN PUBLIC TestTokens.KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
				+ "\n-----END PUBLIC TestTokens.KEY-----\n";
		for (byte[] secret : List.of(der, pem.getBytes(StandardCharsets.UTF_8),
				TestTokens.KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
			assertRefused(this.keys, TestTokens.hs256(new Payload(this.claims), secret));
		}
	}

	@Test
	@DisplayName("#29 the header does not choose the algorithm")
	void headerDoesNotChooseTheAlgorithm() {
		assertRefused(this.keys, TestTokens.hs256(this.claims));
		assertRefused(this.secret, TestTokens.rs256(this.claims, TestTokens.KEY));
		assertRefused(this.keys, TestTokens.rs256(this.claims, TestTokens.KEY,
				new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(TestTokens.KEY.getKeyID()).build()));
	}

	@Test
	@DisplayName("#30 wrong key is refused, also under a known key id")
	void wrongKeyIsRefused() {
		assertRefused(this.keys, TestTokens.rs256(this.claims, TestTokens.OTHER_KEY));
		assertRefused(this.keys, TestTokens.rs256(this.claims, TestTokens.OTHER_KEY,
				new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(TestTokens.KEY.getKeyID()).build()));
		assertRefused(this.secret, TestTokens.hs256(new Payload(this.claims),
				"another-secret-another-secret-33".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	@DisplayName("#30 keys that the header brings or points to are neither used nor fetched")
	void keysOfTheHeaderAreIgnored() throws Exception {
		AtomicInteger calls = new AtomicInteger();
		HttpServer attacker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		attacker.createContext("/", (exchange) -> {
			calls.incrementAndGet();
			exchange.close();
		});
		attacker.start();
		try {
			URI url = URI.create("http://127.0.0.1:" + attacker.getAddress().getPort() + "/keys");
			JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(TestTokens.KEY.getKeyID())
				.jwk(TestTokens.OTHER_KEY.toPublicJWK())
				.jwkURL(url)
				.x509CertURL(url)
				.build();
			assertRefused(this.keys, TestTokens.rs256(this.claims, TestTokens.OTHER_KEY, header));
			assertThat(this.keys.decode(TestTokens.rs256(this.claims, TestTokens.KEY, header)).getSubject())
				.isEqualTo("u1");
		}
		finally {
			attacker.stop(0);
		}
		assertThat(calls).hasValue(0);
		assertThat(this.authing.requests()).hasSize(1);
	}

	private static String withoutSignature(String token) {
		return token.substring(0, token.lastIndexOf('.') + 1);
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void assertRefused(AuthingTokenDecoder decoder, String token) {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContainPattern("[a-z]+\\.[a-z]+\\.[A-Za-z]+")
				.doesNotContainIgnoringCase("class")
				.doesNotContain("JWT", "JWS"));
	}

}
