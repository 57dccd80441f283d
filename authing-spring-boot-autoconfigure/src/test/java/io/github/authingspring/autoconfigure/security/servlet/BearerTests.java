package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.stacks.LoginEvents;
import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Bearer tokens and sign-in side by side, with real tokens of the emulator.
 */
@SpringBootTest(classes = BearerApplication.class)
@AutoConfigureMockMvc
@ExtendWith(SharedEmulator.class)
class BearerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AuthenticationClient client;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private LoginEvents events;

	@BeforeEach
	void forgetEvents() {
		this.events.published().clear();
	}

	@Test
	void thereAreTwoChains() {
		assertThat(this.context.getBeanProvider(SecurityFilterChain.class).orderedStream())
			.extracting((chain) -> chain.getFilters().size() > 0)
			.hasSize(2);
		assertThat(this.context.getBeanNamesForType(SecurityFilterChain.class))
			.containsExactlyInAnyOrder("authingBearerSecurityFilterChain", "authingSecurityFilterChain");
		assertThat(this.context.getBeanNamesForType(JwtDecoder.class)).isEmpty();
	}

	@Test
	void tokenIsItsUserWithRolesAndResources() {
		String alice = token("alice");
		MvcTestResult me = get("/whoami", "Bearer " + alice);
		assertThat(me).hasStatusOk();
		assertThat(me.getRequest().getSession(false)).isNull();
		assertThat(me).bodyText().isEqualTo("alice alice@example.com 13800000001 FACTOR_BEARER ROLE_admin ROLE_editor");
		assertThat(get("/admin", "Bearer " + alice)).hasStatusOk();
		assertThat(get("/books/7", "bearer " + alice)).hasStatusOk();
		assertThat(get("/finance", "BEARER " + alice)).hasStatus(403)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8")
			.headers()
			.hasHeaderSatisfying(HttpHeaders.WWW_AUTHENTICATE,
					(values) -> assertThat(values).singleElement().asString().startsWith("Bearer"));
	}

	@Test
	void operationsActAsTheUserOfTheToken() {
		assertThat(get("/profile", "Bearer " + token("bob"))).hasStatusOk().bodyText().isEqualTo("bob");
	}

	@Test
	void tokenNeedsNoCsrfToken() {
		assertThat(this.mvc.post().uri("/books").header(HttpHeaders.AUTHORIZATION, "Bearer " + token("bob")))
			.hasStatusOk();
		assertThat(this.mvc.post().uri("/books")).hasStatus(403);
	}

	@Test
	void signInGoesOnBesideTokens() {
		MockHttpSession session = signIn("alice");
		assertThat(this.mvc.get().uri("/admin").session(session)).hasStatusOk();
		assertThat(this.mvc.get().uri("/me").accept(MediaType.TEXT_HTML)).hasRedirectedUrl("/login");
		assertThat(this.mvc.get().uri("/login").accept(MediaType.TEXT_HTML)).hasStatusOk();
	}

	@Test
	@DisplayName("#35 session and bad token are 401, session and token of another are the other, without a merge")
	void sessionDoesNotMergeWithToken() {
		MockHttpSession session = signIn("alice");
		assertThat(this.mvc.get().uri("/admin").session(session).header(HttpHeaders.AUTHORIZATION, "Bearer bad"))
			.hasStatus(401);
		String bob = "Bearer " + token("bob");
		assertThat(this.mvc.get().uri("/admin").session(session).header(HttpHeaders.AUTHORIZATION, bob)).hasStatus(403);
		assertThat(this.mvc.get().uri("/whoami").session(session).header(HttpHeaders.AUTHORIZATION, bob)).bodyText()
			.isEqualTo("bob bob@example.com 13800000002 FACTOR_BEARER ROLE_reader");
		assertThat(this.mvc.get().uri("/whoami").session(session)).bodyText().startsWith("alice");
	}

	@Test
	@DisplayName("#41 unavailable permissions are 503 for tokens too")
	void unavailablePermissionsAreServiceUnavailable() {
		String alice = "Bearer " + token("alice");
		SharedEmulator.get().faults("[{\"path\":\"/graphql/v2\",\"status\":500}]");
		assertThat(get("/admin", alice)).hasStatus(503).containsHeader(HttpHeaders.RETRY_AFTER);
		assertThat(get("/me", alice)).hasStatusOk();
	}

	@Test
	void revokedTokenIsUnauthorizedWhereAuthingIsAsked() {
		String alice = token("alice");
		this.client.as(alice).logout().execute();
		assertThat(get("/admin", "Bearer " + alice)).hasStatus(401);
	}

	@Test
	@DisplayName("#55 failure event carries no token")
	void failureEventCarriesNoToken() {
		get("/me", "Bearer canary.canary.canary");
		assertThat(this.events.published()).singleElement()
			.isInstanceOfSatisfying(AbstractAuthenticationFailureEvent.class, (event) -> {
				assertThat(event.getAuthentication().toString()).doesNotContain("canary");
				assertThat(event.getException()).hasMessageNotContaining("canary");
			});
	}

	private MvcTestResult get(String path, String authorization) {
		return this.mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, authorization).exchange();
	}

	private MockHttpSession signIn(String username) {
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.post()
			.uri("/login")
			.session(session)
			.param("username", username)
			.param("password", "Passw0rd!")
			.with(csrf())).hasStatus(302).hasRedirectedUrl("/");
		return session;
	}

	private String token(String username) {
		return String.valueOf(this.client.loginByUsername(username, "Passw0rd!").execute().token());
	}

}
