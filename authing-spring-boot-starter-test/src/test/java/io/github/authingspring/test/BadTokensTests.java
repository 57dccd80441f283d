package io.github.authingspring.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose tokens are signed by a published key.
 */
@SpringBootTest(classes = BookShop.class, properties = { "authing.app-id=app", "authing.jwt.algorithm=RS256" })
@AutoConfigureMockMvc
class BadTokensTests {

	private static final KeyPair KEYS = ForgedKeys.keys();

	private static final HttpServer AUTHING = authing();

	private static final BadTokens TOKENS = BadTokens.rs256("app", host() + "/oidc", KEYS, "published");

	@Autowired
	private MockMvcTester mvc;

	@AfterAll
	static void stop() {
		AUTHING.stop(0);
	}

	@DynamicPropertySource
	static void host(DynamicPropertyRegistry properties) {
		properties.add("authing.app-host", BadTokensTests::host);
	}

	@Test
	void goodTokenIsTaken() {
		assertThat(this.mvc.get().uri("/hello").header(HttpHeaders.AUTHORIZATION, "Bearer " + TOKENS.good().value()))
			.hasStatusOk()
			.bodyText()
			.isEqualTo("nobody");
	}

	@ParameterizedTest
	@MethodSource("badTokens")
	void badTokenIsRefused(NamedToken token) {
		assertThat(this.mvc.get().uri("/hello").header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value()))
			.hasStatus(401)
			.headers()
			.hasHeaderSatisfying(HttpHeaders.WWW_AUTHENTICATE,
					(values) -> assertThat(values).singleElement().asString().startsWith("Bearer"));
	}

	@Test
	void namesAreOnesOfTheirOwnAndShowNoToken() {
		assertThat(TOKENS.stream()).extracting(NamedToken::name).doesNotHaveDuplicates().hasSizeGreaterThan(30);
		assertThat(TOKENS.stream()).extracting(NamedToken::value).doesNotHaveDuplicates();
		assertThat(TOKENS.stream()).allSatisfy((token) -> assertThat(token).hasToString(token.name()));
	}

	static Stream<NamedToken> badTokens() {
		return TOKENS.stream();
	}

	private static String host() {
		return "http://127.0.0.1:" + AUTHING.getAddress().getPort();
	}

	private static HttpServer authing() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			RSAKey key = new RSAKey.Builder((RSAPublicKey) KEYS.getPublic()).keyID("published").build();
			byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
			server.createContext("/oidc/.well-known/jwks.json", (exchange) -> {
				exchange.getResponseHeaders().add(HttpHeaders.CONTENT_TYPE, "application/json");
				exchange.sendResponseHeaders(200, keys.length);
				exchange.getResponseBody().write(keys);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
