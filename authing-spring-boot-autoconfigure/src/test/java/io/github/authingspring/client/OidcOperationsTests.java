package io.github.authingspring.client;

import java.util.Map;
import java.util.Optional;

import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.client.AuthingClientSettings.Limits;
import io.github.authingspring.client.AuthingClientSettings.Oidc;
import io.github.authingspring.client.AuthingClientSettings.Oidc.Protocol;
import io.github.authingspring.client.AuthingClientSettings.Retry;
import io.github.authingspring.client.model.TicketValidation;
import io.github.authingspring.client.model.TokenResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link OidcOperations} and {@link SsoOperations} on the wire.
 */
class OidcOperationsTests {

	private static final String TOKENS = "{\"access_token\":\"a\",\"id_token\":\"i\",\"expires_in\":3600,\"scope\":\"openid\"}";

	@Test
	void secretIsSentAsTheEndpointWantsIt() {
		try (StubServer server = StubServer.answering(TOKENS)) {
			client(server, "s&cret", ClientAuthentication.CLIENT_SECRET_POST).getNewAccessTokenByRefreshToken("r")
				.execute();
			client(server, "s&cret", ClientAuthentication.CLIENT_SECRET_BASIC).getNewAccessTokenByRefreshToken("r")
				.execute();
			client(server, null, ClientAuthentication.NONE).getNewAccessTokenByRefreshToken("r").execute();
			assertThat(server.requests()).satisfiesExactly(
					(post) -> assertThat(post).contains("&client_secret=s%26cret&", "client_id=")
						.doesNotContain("Authorization"),
					(basic) -> assertThat(basic).contains("Authorization: Basic ").doesNotContain("client_"),
					(none) -> assertThat(none).contains("client_id=").doesNotContain("Authorization", "client_secret"));
		}
	}

	@Test
	void operationWhenSecretIsMissingThenRefusedLocally() {
		try (StubServer server = StubServer.answering(TOKENS)) {
			AuthenticationClient client = client(server, null, ClientAuthentication.CLIENT_SECRET_POST);
			assertThatIllegalArgumentException().isThrownBy(() -> client.introspectToken("t").execute())
				.withMessageContaining("introspectToken")
				.withMessageContaining("appSecret");
			assertThatIllegalArgumentException().isThrownBy(() -> client.getAccessTokenByCode("c", " ", null))
				.withMessageContaining("redirect_uri");
			assertThat(server.requests()).isEmpty();
		}
	}

	@Test
	void tokenByCodeProvesWhoAskedForIt() {
		Pkce pkce = Pkce.generate();
		try (StubServer server = StubServer.answering(TOKENS)) {
			TokenResponse tokens = client(server, "s", ClientAuthentication.CLIENT_SECRET_POST)
				.getAccessTokenByCode("c", "https://app/callback?x=1&y=2", pkce)
				.execute();
			assertThat(tokens.accessToken()).isEqualTo("a");
			assertThat(tokens.toString()).doesNotContain("=a", "=i");
			assertThat(server.requests().get(0)).startsWith("POST /oidc/token ")
				.contains("code_verifier=" + pkce.verifier(),
						"redirect_uri=https%3A%2F%2Fapp%2Fcallback%3Fx%3D1%26y%3D2");
		}
	}

	@Test
	void protocolChoosesPath() {
		try (StubServer server = StubServer.answering(TOKENS)) {
			Oidc oauth = new Oidc(Protocol.OAUTH, ClientAuthentication.NONE, ClientAuthentication.NONE,
					ClientAuthentication.NONE);
			client(server, null, oauth).getUserInfoByAccessToken("t").execute();
			assertThat(server.requests().get(0)).startsWith("GET /oauth/me ").contains("Authorization: Bearer t");
		}
	}

	@Test
	void errorOfTheProtocolIsTyped() {
		String error = "{\"error\":\"invalid_grant\",\"error_description\":\"The code is\\nused\"}";
		try (StubServer server = StubServer.answering("400 Bad Request", "application/json", error)) {
			assertThatExceptionOfType(OAuthErrorException.class)
				.isThrownBy(() -> client(server, "s", ClientAuthentication.CLIENT_SECRET_POST)
					.getAccessTokenByCode("canary-code", "https://app", null)
					.execute())
				.satisfies((ex) -> assertThat(ex.error()).isEqualTo("invalid_grant"))
				.withMessageContaining("invalid_grant: The code is?used")
				.withMessageNotContaining("canary");
		}
	}

	@Test
	void revokeTokenWhenAnswerIsEmptyThenDone() {
		try (StubServer server = StubServer.answering("200 OK", "text/plain", "")) {
			assertThat(client(server, "s", ClientAuthentication.CLIENT_SECRET_POST).revokeToken("t").execute().code())
				.isEqualTo(200);
		}
	}

	@Test
	void validateTokenWhenRefusedThenTyped() {
		try (StubServer server = StubServer.answering("{\"code\":400,\"message\":\"invalid\"}")) {
			assertThatExceptionOfType(AuthingResponseException.class)
				.isThrownBy(() -> TestClients.of(server.url())
					.validateToken(OidcOperations.TokenType.ACCESS_TOKEN, "t+/=")
					.execute())
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo(400));
			assertThat(server.requests().get(0)).startsWith("GET /api/v2/oidc/validate_token?access_token=t%2B%2F%3D ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"serviceResponse\":{\"authenticationSuccess\":{\"user\":\"alice\",\"attributes\":{\"email\":\"a@b.c\"}}}}",
			"<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationSuccess><cas:user>alice</cas:user>"
					+ "<cas:attributes><cas:email>a@b.c</cas:email></cas:attributes></cas:authenticationSuccess></cas:serviceResponse>" })
	void ticketWhenGoodThenUser(String body) {
		try (StubServer server = StubServer.answering("200 OK", "text/plain", body)) {
			assertThat(TestClients.of(server.url()).validateTicketV2("ST-1", "https://app/?a=b").execute())
				.isEqualTo(new TicketValidation("alice", Map.of("email", "a@b.c"), null));
			assertThat(server.requests().get(0)).contains("/serviceValidate?", "service=https%3A%2F%2Fapp%2F%3Fa%3Db",
					"ticket=ST-1");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"serviceResponse\":{\"authenticationFailure\":{\"code\":\"INVALID_TICKET\",\"description\":\"x\"}}}",
			"{\"authenticationFailure\":{\"code\":\"INVALID_TICKET\"}}",
			"<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationFailure code=\"INVALID_TICKET\">x"
					+ "</cas:authenticationFailure></cas:serviceResponse>" })
	void ticketWhenNotGoodThenFailure(String body) {
		try (StubServer server = StubServer.answering("200 OK", "text/plain", body)) {
			TicketValidation validation = TestClients.of(server.url())
				.validateTicketV2("ST-1", "https://app")
				.execute();
			assertThat(validation.isValid()).isFalse();
			assertThat(validation.failure()).isEqualTo("INVALID_TICKET");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html></html>", "", "{}", "{\"serviceResponse\":{}}",
			"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">"
					+ "<cas:user>&e;</cas:user></cas:serviceResponse>" })
	void ticketWhenAnswerIsNonsenseThenFailure(String body) {
		try (StubServer server = StubServer.answering("200 OK", "text/plain", body)) {
			assertThatExceptionOfType(AuthingTransportException.class)
				.isThrownBy(() -> TestClients.of(server.url()).validateTicketV2("ST-1", "https://app").execute());
		}
	}

	@Test
	void ticketOfVersion1() {
		try (StubServer yes = StubServer.answering("200 OK", "text/plain", "yes\nalice\n");
				StubServer no = StubServer.answering("200 OK", "text/plain", "no\n\n")) {
			assertThat(TestClients.of(yes.url()).validateTicketV1("ST-1", "https://app").execute().user())
				.isEqualTo("alice");
			assertThat(TestClients.of(no.url()).validateTicketV1("ST-1", "https://app").execute().isValid()).isFalse();
		}
	}

	@Test
	void trackSession() {
		try (StubServer none = StubServer.answering("{\"session\":null}");
				StubServer nested = StubServer.answering(
						"{\"session\":{\"cookie\":{\"userId\":\"u\",\"appId\":\"a\"}},\"userInfo\":{\"name\":\"Al\"}}")) {
			assertThat(TestClients.of(none.url()).trackSession("sid=1").execute()).isEqualTo(Optional.empty());
			assertThat(TestClients.of(nested.url()).trackSession("sid=1").execute()).hasValueSatisfying((session) -> {
				assertThat(session.userId()).isEqualTo("u");
				assertThat(session.userInfo()).containsEntry("name", "Al");
			});
			assertThat(nested.requests().get(0)).containsIgnoringCase("cookie: sid=1");
		}
	}

	@Test
	void urls() {
		AuthingUrls urls = new AuthingUrls(Application.of("app", "https://example.authing.cn/"));
		Pkce pkce = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
		assertThat(pkce.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
		AuthorizationRequest request = AuthorizationRequest.oidc("https://app/cb?a=b")
			.withPkce(pkce)
			.withScope("openid offline_access");
		assertThat(urls.oidcAuthorizeUrl(request)).startsWith("https://example.authing.cn/oidc/auth?client_id=app")
			.contains("redirect_uri=https%3A%2F%2Fapp%2Fcb%3Fa%3Db", "scope=openid%20offline_access", "prompt=consent",
					"code_challenge=" + pkce.challenge(), "code_challenge_method=S256", "nonce=", "state=")
			.doesNotContain(pkce.verifier());
		assertThat(urls.oauthAuthorizeUrl(AuthorizationRequest.oauth("https://app")))
			.contains("/oauth/auth?", "scope=user")
			.doesNotContain("nonce");
		assertThat(urls.casAuthorizeUrl("https://app"))
			.isEqualTo("https://example.authing.cn/cas-idp/app?service=https%3A%2F%2Fapp");
		assertThat(urls.samlAuthorizeUrl()).isEqualTo("https://example.authing.cn/api/v2/saml-idp/app");
		assertThat(urls.logoutUrl(null)).isEqualTo("https://example.authing.cn/login/profile/logout");
		assertThat(urls.casLogoutUrl("https://app")).endsWith("/cas-idp/logout?url=https%3A%2F%2Fapp");
		assertThat(urls.oidcLogoutUrl("id", "https://app"))
			.contains("/oidc/session/end?id_token_hint=id&post_logout_redirect_uri=");
		assertThat(AuthorizationRequest.oidc("https://app").state())
			.isNotEqualTo(AuthorizationRequest.oidc("https://app").state());
		assertThatIllegalArgumentException().isThrownBy(() -> new Pkce("short")).withMessageContaining("43");
	}

	private static AuthenticationClient client(StubServer server, String secret, ClientAuthentication method) {
		return client(server, secret, new Oidc(Protocol.OIDC, method, method, method));
	}

	private static AuthenticationClient client(StubServer server, String secret, Oidc oidc) {
		Application application = new Application(TestClients.APP_ID, server.url(), secret, null, null, null, null);
		return AuthenticationClient.create(WebClient.builder(), new ReactorClientHttpConnector(),
				new AuthingClientSettings(application, oidc, new Limits(TestClients.PATIENCE, TestClients.MAX_SIZE),
						Retry.DEFAULTS, () -> null));
	}

}
