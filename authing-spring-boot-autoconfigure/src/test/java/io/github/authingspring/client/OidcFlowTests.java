package io.github.authingspring.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.client.OidcOperations.TokenType;
import io.github.authingspring.client.SsoOperations.CasFormat;
import io.github.authingspring.client.model.TokenResponse;
import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OidcOperations}, {@link SsoOperations} and {@link AuthingUrls} with a
 * browser against the emulator.
 */
@ExtendWith(SharedEmulator.class)
class OidcFlowTests {

	private static final String CALLBACK = "http://localhost/callback";

	private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final AuthenticationClient client = EmulatorClients.of(this.emulator);

	private final AuthingUrls urls = new AuthingUrls(
			Application.of(this.emulator.appId(), this.emulator.appHost().toString()));

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	@Test
	void codeIsRedeemedOnceByWhoeverAskedForIt() throws Exception {
		Pkce pkce = Pkce.generate();
		AuthorizationRequest request = AuthorizationRequest.oidc(CALLBACK).withPkce(pkce);
		URI callback = signIn(this.urls.oidcAuthorizeUrl(request));
		assertThat(parameter(callback, "state")).isEqualTo(request.state());
		String code = parameter(callback, "code");
		TokenResponse tokens = this.client.getAccessTokenByCode(code, CALLBACK, pkce).execute();
		assertThat(this.client.getUserInfoByAccessToken(tokens.accessToken()).execute()).containsEntry("email",
				"alice@example.com");
		assertThatExceptionOfType(OAuthErrorException.class)
			.isThrownBy(() -> this.client.getAccessTokenByCode(code, CALLBACK, pkce).execute())
			.satisfies((ex) -> assertThat(ex.error()).isEqualTo("invalid_grant"));
	}

	@Test
	void codeWhenVerifierIsAnotherThenRefused() throws Exception {
		URI callback = signIn(
				this.urls.oidcAuthorizeUrl(AuthorizationRequest.oidc(CALLBACK).withPkce(Pkce.generate())));
		assertThatExceptionOfType(OAuthErrorException.class)
			.isThrownBy(() -> this.client.getAccessTokenByCode(parameter(callback, "code"), CALLBACK, Pkce.generate())
				.execute());
	}

	@Test
	void tokensAreRefreshedIntrospectedAndRevoked() throws Exception {
		AuthorizationRequest request = AuthorizationRequest.oidc(CALLBACK).withScope("openid offline_access");
		URI callback = signIn(this.urls.oidcAuthorizeUrl(request));
		TokenResponse first = this.client.getAccessTokenByCode(parameter(callback, "code"), CALLBACK, null).execute();
		TokenResponse second = this.client.getNewAccessTokenByRefreshToken(first.refreshToken()).execute();
		assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
		assertThat(this.client.introspectToken(second.accessToken()).execute().active()).isTrue();
		assertThat(this.client.validateToken(TokenType.ACCESS_TOKEN, second.accessToken()).execute())
			.containsKey("sub");
		this.client.revokeToken(second.accessToken()).execute();
		assertThat(this.client.introspectToken(second.accessToken()).execute().active()).isFalse();
	}

	@Test
	void idTokenOfADirectSignInIsExchanged() {
		User alice = this.client.loginByUsername("alice", "Passw0rd!").execute();
		assertThat(this.client.validateToken(TokenType.ID_TOKEN, alice.token()).execute()).containsEntry("sub",
				alice.id());
		TokenResponse tokens = this.client.getAccessTokenByIdToken(alice.token(), CALLBACK, "openid email").execute();
		assertThat(this.client.getUserInfoByAccessToken(tokens.accessToken()).execute()).containsEntry("sub",
				alice.id());
	}

	@Test
	void clientCredentialsGetWhatIsPermitted() throws Exception {
		HttpResponse<String> info = send(HttpRequest.newBuilder(this.emulator.appHost().resolve("/_emulator/info")));
		JsonNode key = JsonMapper.shared().readTree(info.body()).path("accessKeys").path(0);
		TokenResponse token = this.client
			.getAccessTokenByClientCredentials("books:read books:burn", key.path("key").stringValue(),
					key.path("secret").stringValue())
			.execute();
		assertThat(token.scope()).isEqualTo("books:read");
		assertThat(token.rejectedScope()).isEqualTo("books:burn");
	}

	@Test
	void clientCredentialsWhenSecretIsWrongThenRefused() {
		assertThatExceptionOfType(OAuthErrorException.class)
			.isThrownBy(() -> this.client
				.getAccessTokenByClientCredentials("books:read", "5f9d0cef60d09ff5a4c87c06", "canary-wrong")
				.execute())
			.withMessageNotContaining("canary");
	}

	@ParameterizedTest
	@EnumSource(CasFormat.class)
	void ticketIsGoodOnce(CasFormat format) throws Exception {
		String ticket = parameter(signIn(this.urls.casAuthorizeUrl(CALLBACK)), "ticket");
		assertThat(this.client.validateTicketV2(ticket, CALLBACK, format).execute().isValid()).isTrue();
		assertThat(this.client.validateTicketV2(ticket, CALLBACK, format).execute().failure())
			.isEqualTo("INVALID_TICKET");
	}

	@Test
	void ticketOfVersion1AndSession() throws Exception {
		String ticket = parameter(signIn(this.urls.casAuthorizeUrl(CALLBACK)), "ticket");
		assertThat(this.client.validateTicketV1(ticket, CALLBACK).execute().isValid()).isTrue();
		String cookie = this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((known) -> known.getName() + "=" + known.getValue())
			.collect(Collectors.joining("; "));
		assertThat(this.client.trackSession(cookie).execute())
			.hasValueSatisfying((session) -> assertThat(session.appId()).isEqualTo(this.emulator.appId()));
		assertThat(this.client.trackSession("other=1").execute()).isEmpty();
	}

	@Test
	void wechatLogin() {
		assertThat(this.client.wechatLogin("wechat-wendy").execute().nickname()).isEqualTo("Wendy");
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> this.client.wechatLogin("canary-unknown").execute())
			.withMessageNotContaining("canary");
	}

	private URI signIn(String url) throws IOException, InterruptedException {
		HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(url)));
		StringBuilder form = new StringBuilder("username=alice&password=Passw0rd!");
		Matcher hidden = HIDDEN.matcher(page.body());
		while (hidden.find()) {
			form.append('&').append(hidden.group(1)).append('=');
			form.append(URLEncoder.encode(HtmlUtils.htmlUnescape(hidden.group(2)), StandardCharsets.UTF_8));
		}
		HttpResponse<String> answer = send(HttpRequest.newBuilder(page.uri())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form.toString())));
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String parameter(URI uri, String name) {
		return UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst(name);
	}

}
