package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.stacks.LoginEvents;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.Fault;
import io.github.authingspring.security.PermissionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bearer tokens of the emulator in a WebFlux application.
 */
class ServerBearerTests extends SendingTokens {

	@Autowired
	private AuthenticationClient client;

	@Autowired
	private PermissionService permissions;

	@Autowired
	private LoginEvents events;

	@BeforeEach
	void forget() {
		this.permissions.evictAll();
		this.events.published().clear();
	}

	@Test
	void tokenIsItsUserWithRolesAndResources() {
		String alice = bearer("alice");
		get("/whoami", alice).expectStatus()
			.isOk()
			.expectHeader()
			.doesNotExist(HttpHeaders.SET_COOKIE)
			.expectBody(String.class)
			.isEqualTo("alice FACTOR_BEARER ROLE_admin ROLE_editor");
		get("/admin", alice.replace("Bearer", "BEARER")).expectStatus().isOk();
		get("/nothing-here", alice).expectStatus().isNotFound();
		get("/finance", alice).expectStatus()
			.isForbidden()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Bearer.*");
	}

	@Test
	void rulesOfRequestsAreAskedOfAuthing() {
		String alice = bearer("alice");
		String bob = bearer("bob");
		String frank = bearer("frank");
		for (String page : new String[] { "books/2", "admin", "role" }) {
			get("/rules/" + page, alice).expectStatus().isOk();
			get("/rules/" + page, bob).expectStatus().isForbidden();
		}
		get("/rules/books/1", bob).expectStatus().isOk();
		get("/rules/audit", frank).expectStatus().isOk();
		get("/rules/audit", alice).expectStatus().isForbidden();
	}

	@Test
	void operationsActAsTheUserOfTheToken() {
		get("/profile", bearer("bob")).expectStatus().isOk().expectBody(String.class).isEqualTo("bob");
	}

	@Test
	void tokenNeedsNoCsrfToken() {
		http().post().uri("/books").header(HttpHeaders.AUTHORIZATION, bearer("bob")).exchange().expectStatus().isOk();
		http().post().uri("/books").exchange().expectStatus().isForbidden();
	}

	@Test
	@DisplayName("#35 session and bad token are 401, session and token of another are the other, without a merge")
	void sessionDoesNotMergeWithToken() {
		String session = http().get()
			.uri("/own/sign-in/alice")
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(Void.class)
			.getResponseCookies()
			.getFirst("SESSION")
			.getValue();
		inSession(session, "/own/admin", null).expectStatus().isOk();
		inSession(session, "/own/admin", "Bearer bad").expectStatus().isUnauthorized();
		String bob = bearer("bob");
		inSession(session, "/own/admin", bob).expectStatus().isForbidden();
		inSession(session, "/own/whoami", bob).expectBody(String.class).isEqualTo("bob FACTOR_BEARER ROLE_reader");
		inSession(session, "/own/whoami", null).expectBody(String.class).isEqualTo("alice ROLE_admin ROLE_editor");
	}

	@Test
	void requestWithoutTokenIsChallenged() {
		http().get()
			.uri("/own/me")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
	}

	@Test
	void healthIsOpen() {
		get("/actuator/health", "Bearer ").expectStatus().isUnauthorized();
		http().get().uri("/actuator/health").exchange().expectStatus().isOk();
	}

	@Test
	@DisplayName("#41 unavailable permissions are 503 for tokens too, and only where they are needed")
	void unavailablePermissionsAreServiceUnavailable() {
		String alice = bearer("alice");
		SharedEmulator.get().faults(Fault.of("user").status(500));
		for (String page : new String[] { "/admin", "/rules/role", "/rules/admin", "/own/admin" }) {
			get(page, alice).expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER);
		}
		get("/me", alice).expectStatus().isOk();
	}

	@Test
	@DisplayName("#07 fault of the service is 503 with a problem, and not 401")
	void faultIsServiceUnavailable() {
		String alice = bearer("alice");
		SharedEmulator.get().faults(Fault.of("checkLoginStatus").status(500));
		get("/me", alice).expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.doesNotExist(HttpHeaders.WWW_AUTHENTICATE);
		assertThat(this.events.published()).singleElement()
			.isInstanceOf(AuthenticationFailureServiceExceptionEvent.class);
	}

	@Test
	void revokedTokenIsUnauthorizedWhereAuthingIsAsked() {
		String alice = bearer("alice");
		this.client.as(alice.substring("Bearer ".length())).logout().execute();
		get("/admin", alice).expectStatus().isUnauthorized();
	}

	@Test
	@DisplayName("#55 failure event carries no token")
	void failureEventCarriesNoToken() {
		get("/me", "Bearer canary.canary.canary").expectStatus().isUnauthorized();
		assertThat(this.events.published()).singleElement()
			.isInstanceOfSatisfying(AbstractAuthenticationFailureEvent.class, (event) -> {
				assertThat(event.getAuthentication().toString()).doesNotContain("canary").contains("127.0.0.1");
				assertThat(event.getException()).hasMessageNotContaining("canary");
			});
	}

	@Test
	@DisplayName("#67 a good token is told of once")
	void successIsPublishedOnce() {
		String alice = bearer("alice");
		get("/me", alice).expectStatus().isOk();
		assertThat(this.events.published()).singleElement()
			.isInstanceOfSatisfying(AuthenticationSuccessEvent.class, (event) -> {
				assertThat(event.getAuthentication().getName()).isNotBlank();
				assertThat(event.getAuthentication().getDetails().toString()).contains("127.0.0.1");
			});
	}

	private ResponseSpec inSession(String session, String path, String authorization) {
		return http().get().uri(path).cookie("SESSION", session).headers((headers) -> {
			if (authorization != null) {
				headers.set(HttpHeaders.AUTHORIZATION, authorization);
			}
		}).exchange();
	}

}
