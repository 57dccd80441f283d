package io.github.authingspring.autoconfigure.security.stacks;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.authingspring.client.OAuthErrorException;
import io.github.authingspring.emulator.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostedSessionTests extends HostedPageBrowsing {

	private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

	HostedSessionTests() {
		super(HostedPageApplication.class, "HS256");
	}

	@Test
	void expiredTokenIsExchangedByTheRefreshTokenAndOnlyOnce() {
		signIn("alice@example.com", "/me");
		this.browser.get("/age");
		String old = this.sessions.latest().idToken().value();
		List<String> texts = this.sessions.texts();
		assertThat(this.browser.get("/factors").body()).isEqualTo("[\"FACTOR_AUTHORIZATION_CODE\"]");
		assertThat(this.sessions.latest().idToken().value()).isNotEqualTo(old);
		assertThat(this.sessions.texts()).hasSameSizeAs(texts).isNotEqualTo(texts);
		assertThat(this.browser.get("/profile").statusCode()).isEqualTo(200);
		assertThat(tokenRequests()).hasSize(2);
		this.browser.get("/age");
		assertThat(this.browser.get("/profile").statusCode()).isEqualTo(200);
		assertThat(tokenRequests()).hasSize(3);
	}

	@Test
	void expiredTokenWhoseRefreshIsRefusedEndsTheSession() {
		signIn("alice@example.com", "/me");
		this.browser.get("/age");
		this.client.revokeToken(refreshToken()).execute();
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
		assertThat(this.browser.page("/me").statusCode()).isEqualTo(302);
	}

	@Test
	@DisplayName("#38 no token is in what the browser sees")
	void browserSeesNoToken() {
		signIn("alice@example.com", "/me");
		for (String path : List.of("/me", "/profile", "/factors", "/nothing-here", "/login", "/logout", "/finance",
				"/admin", "/error", "/actuator/health")) {
			this.browser.page(path);
			this.browser.get(path);
		}
		HttpResponse<String> end = logout();
		this.browser.follow(this.browser.follow(end));
		assertThat(this.sessions.latest().idToken().value()).matches(JWT);
		assertThat(this.browser.seen()).doesNotContainPattern(JWT)
			.doesNotContain(refreshToken(), this.emulator.appSecret(), "id_token");
	}

	@Test
	@DisplayName("#39 logout ends the session here, the tokens at Authing and the browser's session there")
	void logoutEndsEverything() {
		signIn("alice@example.com", "/me");
		this.browser.get("/factors");
		String idToken = this.sessions.latest().idToken().value();
		HttpResponse<String> end = logout();
		assertThat(end.statusCode()).isEqualTo(302);
		assertThat(this.browser.target(end)).isEqualTo(this.emulator.appHost()
				+ "/login/profile/logout?redirect_uri=http%3A%2F%2Flocalhost%3A" + this.port + "%2Flogin%3Flogout");
		HttpResponse<String> page = this.browser.follow(this.browser.follow(end));
		assertThat(page.uri()).isEqualTo(URI.create("http://localhost:" + this.port + "/login?logout"));
		assertThat(page.body()).contains("You are signed out.", "href=\"/oauth2/authorization/authing\"");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
		assertThat(this.client.as(idToken).checkLoginStatus().execute().status()).isFalse();
		assertThatExceptionOfType(OAuthErrorException.class)
			.isThrownBy(() -> this.client.getNewAccessTokenByRefreshToken(refreshToken()).execute());
		assertThat(this.browser.follow(this.browser.follow(this.browser.page("/me"))).statusCode()).isEqualTo(200);
	}

	@Test
	@DisplayName("#39 logout succeeds here when Authing cannot be reached")
	void logoutWhenAuthingFailsEndsTheSessionAllTheSame() {
		signIn("alice@example.com", "/me");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(200);
		this.emulator.faults("[{\"effect\": \"RESET\"}]");
		assertThat(logout().statusCode()).isEqualTo(302);
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	void programIsToldWhereTheBrowserSignsOut() {
		signIn("alice@example.com", "/me");
		this.browser.page("/login");
		HttpResponse<String> end = this.browser.post("/logout", Map.of());
		assertThat(end.statusCode()).isEqualTo(204);
		assertThat(this.browser.target(end)).startsWith(this.emulator.appHost() + "/login/profile/logout?");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	@DisplayName("#14 logout leads to no other application")
	void logoutTakesNoAddressFromTheRequest() {
		signIn("alice@example.com", "/me");
		this.browser.page("/login");
		HttpResponse<String> end = this.browser.submit("/logout?redirect_uri=https://evil.example",
				Map.of("redirect_uri", "https://evil.example", "post_logout_redirect_uri", "https://evil.example"));
		assertThat(this.browser.target(end)).startsWith(this.emulator.appHost().toString()).doesNotContain("evil");
	}

	@Test
	@DisplayName("#70 the next user of the same browser sees nothing of the one before")
	void nextUserSeesNothingOfTheOneBefore() {
		signIn("alice@example.com", "/me");
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(200);
		this.browser.follow(logout());
		signIn("bob@example.com", "/me");
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/profile").body()).isEqualTo(this.browser.get("/me").body())
			.isEqualTo(this.client.loginByEmail("bob@example.com", "Passw0rd!").execute().id());
	}

	@Test
	@DisplayName("#70 who comes back from Authing as another user gets a new session")
	void anotherUserGetsANewSession() {
		signIn("alice@example.com", "/me");
		assertThat(this.browser.get("/remember?what=alice-only").body()).isEqualTo("alice-only");
		String page = this.browser.target(this.browser.page("/oauth2/authorization/authing"));
		HttpResponse<String> back = this.browser.submit(page,
				Map.of("username", "bob@example.com", "password", "Passw0rd!"));
		this.browser.follow(back);
		String bob = this.client.loginByEmail("bob@example.com", "Passw0rd!").execute().id();
		assertThat(this.browser.get("/me").body()).isEqualTo(bob);
		assertThat(this.browser.get("/remember").body()).isEqualTo("null");
		assertThat(refreshToken()).isNotEmpty();
		this.browser.get("/age");
		assertThat(this.browser.get("/profile").body()).isEqualTo(bob);
	}

	private List<RecordedRequest> tokenRequests() {
		return this.emulator.requests().stream().filter((sent) -> sent.path().equals("/oidc/token")).toList();
	}

}
