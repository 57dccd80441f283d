package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

import io.github.authingspring.SharedEmulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bearer tokens and sign-in side by side, in the default chains.
 */
class BearerTests extends SendingTokens {

	@Test
	void thereAreTwoChains() {
		assertThat(Stream.of(SecurityFilterChain.class, SecurityWebFilterChain.class).flatMap(this::names).sorted())
			.hasSize(2)
			.satisfies((names) -> assertThat(String.join(", ", names))
				.isEqualTo(this.stack.expect(Difference.DEFAULT_CHAINS)));
		assertThat(Stream.of(JwtDecoder.class, ReactiveJwtDecoder.class).flatMap(this::names)).isEmpty();
	}

	private Stream<String> names(Class<?> type) {
		return Stream.of(this.application.context().getBeanNamesForType(type));
	}

	@Test
	void tokenIsItsUserWithRolesAndResources() {
		String alice = token("alice");
		HttpResponse<String> me = get("/whoami", "Bearer " + alice);
		assertThat(me.body()).isEqualTo("alice alice@example.com 13800000001 FACTOR_BEARER ROLE_admin ROLE_editor");
		HttpResponse<String> admin = get("/admin", "Bearer " + alice);
		assertThat(admin.statusCode()).isEqualTo(200);
		assertThat(Stream.of(me, admin))
			.allSatisfy((answer) -> assertThat(answer.headers().allValues("Set-Cookie")).isEmpty());
		assertThat(this.browser.cookie(this.stack.sessionCookie())).isEmpty();
		assertThat(status("/books/7", "bearer " + alice)).isEqualTo(200);
		assertThat(status("/nothing-here", "Bearer " + alice)).isEqualTo(404);
		HttpResponse<String> finance = get("/finance", "BEARER " + alice);
		assertThat(finance.statusCode()).isEqualTo(403);
		assertThat(header("Content-Type", finance)).isEqualTo("application/problem+json;charset=UTF-8");
		assertThat(finance.headers().allValues("WWW-Authenticate")).singleElement().asString().startsWith("Bearer");
	}

	@Test
	void operationsActAsTheUserOfTheToken() {
		HttpResponse<String> profile = get("/profile", bearer("bob"));
		assertThat(profile.statusCode()).isEqualTo(200);
		assertThat(profile.body()).isEqualTo(this.client.loginByUsername("bob", "Passw0rd!").execute().id());
	}

	@Test
	void tokenNeedsNoCsrfToken() {
		assertThat(this.browser.postWith("Authorization", bearer("bob"), "/books", "").statusCode()).isEqualTo(200);
		assertThat(this.browser.postWith("", "/books", Map.of()).statusCode()).isEqualTo(403);
	}

	@Test
	void signInGoesOnBesideTokens() {
		signInAsAlice();
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(200);
		Browser other = new Browser(this.application.port());
		assertThat(Browser.location(other.page("/me"))).isEqualTo("/login");
		assertThat(other.page("/login").statusCode()).isEqualTo(200);
	}

	private void signInAsAlice() {
		HttpResponse<String> answer = this.browser.submit("/login",
				Map.of("username", "alice", "password", "Passw0rd!"));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(Browser.location(answer)).isEqualTo("/");
	}

	@Test
	@DisplayName("#35 session and bad token are 401, session and token of another are the other, without a merge")
	void sessionDoesNotMergeWithToken() {
		signInAsAlice();
		assertThat(status("/admin", "Bearer bad")).isEqualTo(401);
		String bob = bearer("bob");
		assertThat(status("/admin", bob)).isEqualTo(403);
		assertThat(get("/whoami", bob).body()).isEqualTo("bob bob@example.com 13800000002 FACTOR_BEARER ROLE_reader");
		assertThat(this.browser.get("/whoami").body()).startsWith("alice");
	}

	@Test
	void healthIsOpen() {
		assertThat(status("/actuator/health", "Bearer ")).isEqualTo(401);
		assertThat(status("/actuator/health", bearer("bob"))).isEqualTo(200);
		assertThat(this.browser.get("/actuator/health").statusCode()).isEqualTo(200);
	}

	@Test
	@DisplayName("#41 unavailable permissions are 503 for tokens too")
	void unavailablePermissionsAreServiceUnavailable() {
		String alice = bearer("alice");
		SharedEmulator.get().faults("[{\"path\":\"/graphql/v2\",\"status\":500}]");
		HttpResponse<String> answer = get("/admin", alice);
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(header("Retry-After", answer)).isNotEmpty();
		assertThat(status("/me", alice)).isEqualTo(200);
	}

	@Test
	void revokedTokenIsUnauthorizedWhereAuthingIsAsked() {
		String alice = token("alice");
		this.client.as(alice).logout().execute();
		assertThat(status("/admin", "Bearer " + alice)).isEqualTo(401);
	}

	@Test
	@DisplayName("#55 failure event carries no token")
	void failureEventCarriesNoToken() {
		assertThat(status("/me", "Bearer canary.canary.canary")).isEqualTo(401);
		assertThat(this.events.published()).singleElement()
			.isInstanceOfSatisfying(AbstractAuthenticationFailureEvent.class, (event) -> {
				assertThat(event.getAuthentication().toString()).doesNotContain("canary").contains("127.0.0.1");
				assertThat(event.getException()).hasMessageNotContaining("canary");
			});
	}

	@Test
	@DisplayName("#67 a good token is told of once")
	void successIsPublishedOnce() {
		assertThat(status("/me", bearer("alice"))).isEqualTo(200);
		assertThat(this.events.published()).singleElement()
			.isInstanceOfSatisfying(AuthenticationSuccessEvent.class, (event) -> {
				assertThat(event.getAuthentication().getName()).isNotBlank();
				assertThat(event.getAuthentication().getDetails().toString()).contains("127.0.0.1");
			});
	}

}
