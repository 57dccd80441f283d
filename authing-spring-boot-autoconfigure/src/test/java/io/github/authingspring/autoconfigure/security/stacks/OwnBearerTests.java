package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.List;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.emulator.Fault;
import io.github.authingspring.security.PermissionService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bearer tokens that Authing is asked about, in chains of the application's own.
 */
class OwnBearerTests extends SendingTokens {

	@Override
	RunningApplication application() {
		return ownChains();
	}

	@Test
	void tokenIsItsUserWithRoles() {
		String alice = bearer("alice");
		HttpResponse<String> me = get("/whoami", alice);
		assertThat(me.body()).isEqualTo("alice alice@example.com 13800000001 FACTOR_BEARER ROLE_admin ROLE_editor");
		assertThat(me.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(status("/admin", alice.replace("Bearer", "BEARER"))).isEqualTo(200);
		assertThat(status("/nothing-here", alice)).isEqualTo(404);
		assertThat(status("/finance", alice)).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/rules/role", "/rules/admin", "/rules/books/2", "/own/admin" })
	void methodsAndRulesAreAskedOfAuthing(String page) {
		String alice = bearer("alice");
		String bob = bearer("bob");
		for (int i = 0; i < 2; i++) {
			assertThat(status(page, alice)).isEqualTo(200);
			assertThat(status(page, bob)).isEqualTo(403);
			this.application.bean(PermissionService.class).evictAll();
		}
		assertThat(status(page, "Bearer bad")).isEqualTo(401);
	}

	@Test
	void rulesAreOfTheirResourceAndNamespace() {
		String frank = bearer("frank");
		assertThat(status("/rules/books/1", bearer("bob"))).isEqualTo(200);
		assertThat(status("/rules/audit", frank)).isEqualTo(200);
		assertThat(status("/rules/audit", bearer("alice"))).isEqualTo(403);
	}

	@Test
	@DisplayName("#35 session and bad token are 401, session and token of another are the other, without a merge")
	void sessionDoesNotMergeWithToken() {
		assertThat(this.browser.login("alice").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/own/admin").statusCode()).isEqualTo(200);
		assertThat(status("/own/admin", "Bearer bad")).isEqualTo(401);
		String bob = bearer("bob");
		assertThat(status("/own/admin", bob)).isEqualTo(403);
		assertThat(get("/own/whoami", bob).body())
			.isEqualTo("bob bob@example.com 13800000002 FACTOR_BEARER ROLE_reader");
		assertThat(this.browser.get("/own/whoami").body())
			.isEqualTo("alice alice@example.com 13800000001 FACTOR_PASSWORD ROLE_admin ROLE_editor");
	}

	@Test
	void requestWithoutTokenIsChallenged() {
		HttpResponse<String> answer = this.browser.get("/own/me");
		assertThat(answer.statusCode()).isEqualTo(401);
		String parameter = this.stack.expect(Difference.CHALLENGE);
		assertThat(header("WWW-Authenticate", answer))
			.isEqualTo(parameter.isEmpty() ? "Bearer" : "Bearer %s=\"http://localhost:%d%s\"".formatted(parameter,
					this.application.port(), "/.well-known/oauth-protected-resource"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 503 })
	@DisplayName("#41 unavailable permissions are 503 for tokens too, and only where they are needed")
	void unavailablePermissionsAreServiceUnavailable(int status) {
		String alice = bearer("alice");
		SharedEmulator.get().faults(Fault.of("user").status(status));
		for (String page : List.of("/admin", "/rules/role", "/rules/admin", "/own/admin")) {
			HttpResponse<String> answer = get(page, alice);
			assertThat(answer.statusCode()).as(page).isEqualTo(503);
			assertThat(header("Retry-After", answer)).as(page).isNotEmpty();
		}
		assertThat(status("/me", alice)).isEqualTo(200);
	}

	@Test
	@DisplayName("#07 fault of the service is 503 with a problem, and not 401")
	void faultIsServiceUnavailable() {
		String alice = bearer("alice");
		SharedEmulator.get().faults(Fault.of("checkLoginStatus").status(500));
		HttpResponse<String> answer = get("/me", alice);
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(header("Content-Type", answer)).startsWith("application/problem+json");
		assertThat(header("WWW-Authenticate", answer)).isEmpty();
		assertThat(this.events.published()).singleElement()
			.isInstanceOf(AuthenticationFailureServiceExceptionEvent.class);
	}

	@Test
	void revokedTokenIsUnauthorized() {
		String alice = token("alice");
		this.client.as(alice).logout().execute();
		assertThat(status("/admin", "Bearer " + alice)).isEqualTo(401);
	}

	@Test
	@DisplayName("#55 #67 a token is told of once, and a bad one is not in the event")
	void eventsAreOneEach() {
		assertThat(status("/me", "Bearer canary.canary.canary")).isEqualTo(401);
		assertThat(status("/me", bearer("alice"))).isEqualTo(200);
		assertThat(this.events.published()).satisfiesExactly(
				(event) -> assertThat(event).isInstanceOf(AbstractAuthenticationFailureEvent.class)
					.extracting((failure) -> failure.getAuthentication().toString())
					.asString()
					.doesNotContain("canary"),
				(event) -> assertThat(event).isInstanceOf(AuthenticationSuccessEvent.class));
	}

}
