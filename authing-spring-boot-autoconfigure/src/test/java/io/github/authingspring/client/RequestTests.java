package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import javax.crypto.Cipher;

import io.github.authingspring.client.AuthingClientSettings.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is sent, and what is shown of it.
 */
class RequestTests {

	private static final String USER = "507f1f77bcf86cd799439011";

	private static final KeyPair KEYS = keys();

	@ParameterizedTest(name = "#4 {0}")
	@ValueSource(strings = { " spaces at ends ", "é", "é", "😀", "\"&%+'\\", "line\nbreak\ttab" })
	void passwordIsEncryptedByteExact(String password) throws Exception {
		String key = Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
		String sent = body(key, (client) -> client.loginByEmail("a@b.c", password)).at("/variables/input/password")
			.stringValue();
		Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
		cipher.init(Cipher.DECRYPT_MODE, KEYS.getPrivate());
		byte[] decrypted = cipher.doFinal(Base64.getDecoder().decode(sent));
		assertThat(new String(decrypted, StandardCharsets.UTF_8)).isEqualTo(password);
	}

	@ParameterizedTest(name = "#5 {0}")
	@ValueSource(strings = { "*)(\u0000", "CORP\\ann", "ann@corp", "\"}" })
	void directoryNameIsData(String username) {
		JsonNode body = body(null, (client) -> client.loginByLdap(username, " Päss "));
		assertThat(body.path("username").stringValue()).isEqualTo(username);
		assertThat(body.path("password").stringValue()).isEqualTo(" Päss ");
	}

	@Test
	void headersWhenValuesAreUnknownThenNotSent() {
		String request = request(new Application(TestClients.APP_ID, "http://replaced", null, null, null, null, null),
				(client) -> client.sendSmsCode("13800000001"))
			.toLowerCase(Locale.ROOT);
		assertThat(request).contains("x-authing-app-id: " + TestClients.APP_ID, "x-authing-request-from: sdk",
				"x-authing-sdk-version: java:");
		assertThat(request).doesNotContain("x-authing-userpool-id", "x-authing-lang", "authorization");
	}

	@Test
	void headersWhenValuesAreKnownThenSent() {
		String request = request(
				new Application(TestClients.APP_ID, "http://replaced", null, "pool", null, null, "en-US"),
				(client) -> client.as("t0ken").getCurrentUser());
		assertThat(request).contains("x-authing-userpool-id: pool", "x-authing-lang: en-US",
				"Authorization: Bearer t0ken");
	}

	@Test
	void requestShowsNoSecret() {
		AuthenticationClient client = TestClients.of("http://localhost:1");
		LoginOptions options = LoginOptions.defaults()
			.withCaptchaCode("canary-captcha")
			.withCustomData(Map.of("k", "canary-custom"))
			.withContext(Map.of("k", "canary-context"));
		assertThat(client.loginByEmail("alice@example.com", "canary-password", options).toString())
			.isEqualTo("loginByEmail{email='alice@example.com', password=***, captchaCode=***, "
					+ "clientIp=<client address>, params=***, context=***}");
		assertThat(client.loginByPhoneCode("13800000001", "canary-code").request().toString()).doesNotContain("canary");
		assertThat(client.as("canary-token").checkLoginStatus().toString()).doesNotContain("canary");
		assertThat(options.toString()).doesNotContain("canary");
	}

	@Test
	void websocketHostTakesAdLoginOnly() {
		try (StubServer websocket = StubServer.answering("{\"code\":2333}")) {
			AuthenticationClient client = TestClients.of(new Application(TestClients.APP_ID, "http://localhost:1", null,
					null, websocket.url() + "/", null, null));
			client.loginByAd("ann", "x").toMono().onErrorComplete().block();
			client.loginByLdap("lee", "x").toMono().onErrorComplete().block();
			assertThat(websocket.requests()).singleElement().asString().startsWith("POST /api/v2/ad/verify-user ");
		}
	}

	@Test
	void tokenWhenBlankThenRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> TestClients.of("http://localhost:1").as(" "))
			.withMessageContaining("token");
	}

	@Test
	void clientIsMadeWithoutRequest() {
		try (StubServer server = StubServer.answering("{}")) {
			AuthingCall<?> call = TestClients
				.of(new Application(TestClients.APP_ID, server.url(), null, null, null, "auto", null))
				.loginByEmail("a@b.c", "x");
			assertThat(call.request().operation()).isEqualTo("loginByEmail");
			assertThat(server.requests()).isEmpty();
		}
	}

	private static KeyPair keys() {
		try {
			return KeyPairGenerator.getInstance("RSA").generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode body(String publicKey, Function<AuthenticationClient, AuthingCall<?>> call) {
		String request = request(
				new Application(TestClients.APP_ID, "http://replaced", null, null, null, publicKey, null), call);
		return JsonMapper.shared().readTree(request.substring(request.indexOf("\r\n\r\n") + 4));
	}

	private static String request(Application application, Function<AuthenticationClient, AuthingCall<?>> call) {
		try (StubServer server = StubServer.answering("{\"code\":200,\"data\":{\"id\":\"" + USER + "\"}}")) {
			AuthenticationClient client = TestClients.of(new Application(application.appId(), server.url(), null,
					application.userPoolId(), null, application.publicKey(), application.lang()));
			call.apply(client).toMono().onErrorComplete().block();
			return server.requests().get(0);
		}
	}

}
