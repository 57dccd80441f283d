package io.github.authingspring.autoconfigure.security.servlet;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.authingspring.client.AccessOperations;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@LoginTest
@ExtendWith(OutputCaptureExtension.class)
class SignedInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@Autowired
	private AccessOperations access;

	@Autowired
	private PermissionService permissions;

	private MockHttpSession session;

	@BeforeEach
	void signIn() {
		this.authing.reset();
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		this.session = new MockHttpSession();
		assertThat(this.mvc.post()
			.uri("/login")
			.session(this.session)
			.param("username", "alice@example.com")
			.param("password", "secret")
			.with(csrf())).hasStatus(302);
		this.authing.requests().clear();
	}

	@Test
	void rolesAreAskedForOnlyWhereTheyMatterAndKept() {
		this.authing.on("getUserRoles", Reply.roles("admin"));
		assertThat(this.mvc.get().uri("/me").session(this.session)).hasStatusOk();
		assertThat(this.authing.requests()).isEmpty();
		assertThat(this.mvc.get().uri("/admin").session(this.session)).hasStatusOk();
		assertThat(this.authing.requests()).hasSize(1);
		this.authing.on("getUserRoles", Reply.roles("reader"));
		assertThat(this.mvc.get().uri("/admin").session(this.session)).hasStatusOk();
		assertThat(this.authing.requests()).hasSize(1);
		this.permissions.evict("u1");
		assertThat(this.mvc.get().uri("/admin").session(this.session)).hasStatus(403);
		assertThat(this.authing.requests()).hasSize(2);
	}

	@Test
	void rolesAreNotInTheSession() throws Exception {
		this.authing.on("getUserRoles", Reply.roles("admin"));
		assertThat(this.mvc.get().uri("/admin").session(this.session)).hasStatusOk();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(
					this.session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
		}
		assertThat(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("admin");
	}

	@Test
	void expressionsAskAuthing() {
		this.authing
			.on("getUserRoles", (sent) -> sent.variables().path("namespace").asString("").equals("finance")
					? Reply.roles("auditor") : Reply.roles())
			.on("listUserAuthorizedResources", Reply.resource("books:1", "books:read"));
		assertThat(this.mvc.get().uri("/finance").session(this.session)).hasStatusOk();
		assertThat(this.mvc.get().uri("/books/1").session(this.session)).hasStatusOk();
		assertThat(this.mvc.get().uri("/books/2").session(this.session)).hasStatus(403);
	}

	@Test
	@DisplayName("#41 unavailable permissions are 503 with Retry-After, and not a denial")
	void unavailablePermissionsAreServiceUnavailable() {
		this.authing.on("getUserRoles", Reply.status(500));
		assertThat(this.mvc.get().uri("/admin").session(this.session)).hasStatus(503).hasHeader("Retry-After", "7");
		assertThat(this.mvc.get().uri("/finance").session(this.session)).hasStatus(503).hasHeader("Retry-After", "7");
		assertThat(this.mvc.get().uri("/me").session(this.session)).hasStatusOk();
	}

	@Test
	void tokenThatAuthingNoLongerAcceptsLeadsToTheLoginPage() {
		this.authing.on("getUserRoles", Reply.refusal(2206));
		assertThat(this.mvc.get().uri("/admin").session(this.session).accept(MediaType.TEXT_HTML))
			.hasRedirectedUrl("/login");
		assertThat(this.mvc.get().uri("/admin").session(this.session).accept(MediaType.APPLICATION_JSON))
			.hasStatus(401);
	}

	@Test
	void logoutEndsTheSessionAndTellsAuthing() {
		this.authing.on("/api/v2/logout", Reply.json("{\"code\":200}"));
		assertThat(this.mvc.post().uri("/logout").session(this.session).with(csrf())).hasStatus(302)
			.hasRedirectedUrl("/login?logout");
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(this.authing.requests()).singleElement()
			.satisfies((sent) -> assertThat(sent.authorization()).isEqualTo("Bearer " + StubAuthing.token("u1")));
	}

	@Test
	void logoutWhenAuthingFailsEndsTheSessionAllTheSame(CapturedOutput output) {
		this.authing.on("/api/v2/logout", Reply.status(500));
		assertThat(this.mvc.post().uri("/logout").session(this.session).accept(MediaType.APPLICATION_JSON).with(csrf()))
			.hasStatus(204);
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(output).contains("User 'u1' is signed out here, but not at Authing")
			.doesNotContain(StubAuthing.token("u1"));
	}

	@Test
	@DisplayName("#55 nothing secret is logged, whatever is logged")
	void secretsAreNotLogged(CapturedOutput output) {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		Level before = root.getLevel();
		root.setLevel(Level.TRACE);
		try {
			login("canary-password");
			this.authing.on("loginByEmail",
					Reply.refusal(1635, "{\"mfaToken\":\"canary-token\",\"phone\":\"canary-phone\"}"));
			login("canary-password");
			this.authing.on("loginByEmail", Reply.status(500));
			login("canary-password");
			assertThat(this.mvc.get().uri("/admin").session(this.session)).hasStatus(503);
		}
		finally {
			root.setLevel(before);
		}
		assertThat(output).contains("AuthingMfaRequiredException")
			.doesNotContain("canary-password", "canary-token", "canary-phone", StubAuthing.token("u1"));
	}

	private void login(String password) {
		MvcTestResult result = this.mvc.post()
			.uri("/login")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"username\":\"alice@example.com\",\"password\":\"%s\"}".formatted(password))
			.with(csrf())
			.exchange();
		assertThat(result.getRequest().getMethod()).isEqualTo("POST");
	}

	@Test
	void currentUserOperationWithoutAUserFailsWithoutARequest() {
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.access.hasRole("admin").execute());
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	void healthIsOpenAndOtherEndpointsAreNot() {
		this.authing.on("/api/v2/.well-known", Reply.json("{\"code\":200,\"data\":{}}"));
		assertThat(this.mvc.get().uri("/actuator/health")).hasStatusOk();
		assertThat(this.mvc.get().uri("/actuator/env")).hasStatus(302);
	}

}
