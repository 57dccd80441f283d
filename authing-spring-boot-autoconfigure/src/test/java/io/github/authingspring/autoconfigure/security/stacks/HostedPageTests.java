package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class HostedPageTests extends HostedPageBrowsing {

	HostedPageTests() {
		super(HostedPageApplication.class, "HS256");
	}

	@Test
	void browserIsSentToAuthingWithEverythingThatProtectsTheFlow() {
		HttpResponse<String> start = this.browser.page("/me");
		assertThat(start.statusCode()).isEqualTo(302);
		String address = this.browser.target(this.browser.follow(start));
		assertThat(address).startsWith(this.emulator.appHost() + "/oidc/auth?")
			.doesNotContain(this.emulator.appSecret());
		Map<String, String> parameters = UriComponentsBuilder.fromUriString(address)
			.build()
			.getQueryParams()
			.toSingleValueMap();
		assertThat(parameters).containsEntry("response_type", "code")
			.containsEntry("client_id", this.emulator.appId())
			.containsEntry("code_challenge_method", "S256")
			.containsEntry("prompt", "consent")
			.containsKeys("state", "nonce", "code_challenge");
		assertThat(parameters.get("scope")).contains("openid", "offline_access");
	}

	@Test
	void userIsTheSameAsByAnyOtherSignInAndComesBackToWhereHeWas() {
		HttpResponse<String> back = signIn("alice@example.com", "/me");
		assertThat(path(back)).isEqualTo("/me");
		String id = this.client.loginByEmail("alice@example.com", "Passw0rd!").execute().id();
		assertThat(this.browser.follow(back).body()).isEqualTo(id);
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/finance").statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/profile").body()).isEqualTo(id);
		assertThat(this.browser.get("/factors").body()).isEqualTo("[\"FACTOR_AUTHORIZATION_CODE\"]");
		assertThat(this.sessions.latest().getPrincipal().email()).isEqualTo("alice@example.com");
		assertThat(this.sessions.latest().getPrincipal().phone()).isEqualTo("13800000001");
		assertThat(this.sessions.latest().idToken().expiresAt()).isNotNull();
	}

	@Test
	@DisplayName("#12 the session id changes at the sign-in")
	void sessionIdChanges() {
		this.browser.page("/me");
		String before = this.browser.cookie(this.stack.sessionCookie());
		signIn("alice@example.com", "/me");
		assertThat(this.browser.cookie(this.stack.sessionCookie())).isNotEqualTo(before).isNotEmpty();
	}

	@Test
	@DisplayName("#13 a token that was planted is good no longer after the sign-in")
	void tokenIsReplaced() {
		this.browser.page("/login");
		String planted = this.browser.cookie("XSRF-TOKEN");
		assertThat(planted).isNotEmpty();
		signIn("alice@example.com", "/me");
		assertThat(this.browser.cookie("XSRF-TOKEN")).isNotEqualTo(planted).isNotEmpty();
		assertThat(this.browser.postWith(planted, "/logout", Map.of()).statusCode()).isEqualTo(403);
	}

	@Test
	void outcomeIsPublished() {
		signIn("alice@example.com", "/me");
		this.browser.get("/factors");
		assertThat(this.events.published()).hasAtLeastOneElementOfType(InteractiveAuthenticationSuccessEvent.class)
			.hasAtLeastOneElementOfType(AuthenticationSuccessEvent.class);
		assertThat(this.events.published()).filteredOn(InteractiveAuthenticationSuccessEvent.class::isInstance)
			.extracting((event) -> event.getAuthentication().getPrincipal())
			.containsExactly(this.sessions.latest().getPrincipal());
	}

	@Test
	void programsAreNotRedirected() {
		HttpResponse<String> answer = this.browser.get("/me");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("\"next\":\"login\"");
	}

	@Test
	@DisplayName("#24 who is signed in and asked for a fresh factor has to sign in again at Authing, not only to pass by")
	void freshFactorIsNotASilentSignIn() {
		String start = "/oauth2/authorization/authing";
		assertThat(this.browser.target(this.browser.page(start))).contains("prompt=consent");
		signIn("alice@example.com", "/me");
		HttpResponse<String> again = this.browser.page(start);
		assertThat(this.browser.target(again)).contains("prompt=login%20consent", "code_challenge=", "nonce=");
		assertThat(this.browser.follow(again).body()).contains("name=\"password\"");
		Instant signedInAt = dateOfTheFactor();
		String tampered = this.browser.target(this.browser.page(start))
			.replace("prompt=login%20consent", "prompt=consent")
			.replace("&max_age=0", "");
		HttpResponse<String> silent = this.browser.page(tampered);
		assertThat(this.browser.target(silent)).contains("code=");
		assertThat(this.browser.follow(silent).statusCode()).isEqualTo(302);
		assertThat(dateOfTheFactor()).isEqualTo(signedInAt).isNotEqualTo(Instant.EPOCH);
	}

	private Instant dateOfTheFactor() {
		this.browser.get("/factors");
		return this.sessions.latest()
			.getAuthorities()
			.stream()
			.filter(FactorGrantedAuthority.class::isInstance)
			.map((factor) -> ((FactorGrantedAuthority) factor).getIssuedAt())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void passwordsAreNotTakenBesideThePage() {
		this.browser.page("/login");
		assertThat(this.browser.login("alice@example.com").statusCode()).isEqualTo(401);
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void codeOfAnotherBrowserIsRefused() {
		HttpResponse<String> callback = callback("alice@example.com", "/me");
		Browser victim = new Browser(this.port);
		victim.follow(victim.page("/me"));
		HttpResponse<String> answer = victim.page(this.browser.target(callback));
		assertThat(victim.target(answer)).endsWith("/login?error");
		assertThat(victim.get("/me").statusCode()).isEqualTo(401);
		assertThat(victim.follow(answer).body()).contains("Signing in did not succeed.");
	}

	@Test
	@DisplayName("#29 an id_token signed by another algorithm than configured signs nobody in")
	void algorithmOfTheTokenDoesNotChoose() {
		this.emulator.state(this.emulator.state()
			.replaceFirst("\"tokenAlgorithm\"\\s*:\\s*\"HS256\"", "\"tokenAlgorithm\":\"RS256\""));
		HttpResponse<String> answer = signIn("alice@example.com", "/me");
		assertThat(this.browser.target(answer)).endsWith("/login?error");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	@DisplayName("#07 a fault of the service at the sign-in is 503 and no refusal")
	void faultIsServiceUnavailable() {
		this.emulator.faults("[{\"path\": \"/oidc/token\", \"status\": 503}]");
		assertThat(signIn("alice@example.com", "/me").statusCode()).isEqualTo(503);
		assertThat(this.events.published()).hasOnlyElementsOfType(AuthenticationFailureServiceExceptionEvent.class);
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
	}

}
