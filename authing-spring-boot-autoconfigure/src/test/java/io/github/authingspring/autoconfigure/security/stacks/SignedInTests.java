package io.github.authingspring.autoconfigure.security.stacks;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.authingspring.client.AccessOperations;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What signed-in users may do, and what is asked of Authing for it.
 */
@ExtendWith(OutputCaptureExtension.class)
class SignedInTests extends StubbedBrowsing {

	@BeforeEach
	void signIn() {
		assertThat(signIn("u1").statusCode()).isEqualTo(302);
		this.authing.requests().clear();
	}

	private int status(String path) {
		return this.browser.get(path).statusCode();
	}

	@Test
	void signingOutLoadsNoRoles() {
		assertThat(this.browser.post("/logout", Map.of()).statusCode()).isEqualTo(204);
		assertThat(this.authing.requests()).noneMatch((sent) -> sent.toString().contains("getUserRoles"));
	}

	@Test
	void rolesAreKept() {
		this.authing.on("getUserRoles", Reply.roles("admin"));
		assertThat(status("/me")).isEqualTo(200);
		assertThat(this.authing.requests().size()).hasToString(this.stack.expect(Difference.ROLES));
		assertThat(status("/admin")).isEqualTo(200);
		assertThat(this.authing.requests()).hasSize(1);
		this.authing.on("getUserRoles", Reply.roles("reader"));
		assertThat(status("/admin")).isEqualTo(200);
		assertThat(this.authing.requests()).hasSize(1);
		this.application.bean(PermissionService.class).evict("u1");
		assertThat(status("/admin")).isEqualTo(403);
		assertThat(this.authing.requests()).hasSize(2);
	}

	@Test
	void rolesAreNotInTheSession() throws Exception {
		this.authing.on("getUserRoles", Reply.roles("admin"));
		assertThat(status("/admin")).isEqualTo(200);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(this.sessions.context(session()));
		}
		assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("admin");
	}

	@Test
	void expressionsAskAuthing() {
		this.authing
			.on("getUserRoles", (sent) -> sent.variables().path("namespace").asString("").equals("finance")
					? Reply.roles("auditor") : Reply.roles())
			.on("listUserAuthorizedResources", Reply.resource("books:1", "books:read"));
		assertThat(status("/finance")).isEqualTo(200);
		assertThat(status("/books/1")).isEqualTo(200);
		assertThat(status("/books/2")).isEqualTo(403);
	}

	@Test
	@DisplayName("#41 unavailable permissions are 503 with Retry-After, and not a denial")
	void unavailablePermissionsAreServiceUnavailable() {
		this.authing.on("getUserRoles", Reply.status(500));
		assertUnavailable(this.browser.get("/admin"));
		assertUnavailable(this.browser.get("/finance"));
		assertThat(status("/me")).isEqualTo(200);
	}

	@Test
	void tokenThatAuthingNoLongerAcceptsLeadsToTheLoginPage() {
		this.authing.on("getUserRoles", Reply.refusal(2206));
		assertThat(Browser.location(this.browser.page("/admin"))).isEqualTo("/login");
		assertThat(status("/admin")).isEqualTo(401);
	}

	@Test
	void logoutEndsTheSessionAndTellsAuthing() {
		this.authing.on("/api/v2/logout", Reply.json("{\"code\":200}"));
		String session = session();
		assertThat(Browser.location(this.browser.submit("/logout", Map.of()))).isEqualTo("/login?logout");
		assertThat(this.sessions.find(session)).isNull();
		assertThat(this.authing.requests()).filteredOn((sent) -> sent.path().equals("/api/v2/logout"))
			.singleElement()
			.satisfies((sent) -> assertThat(sent.authorization()).isEqualTo("Bearer " + StubAuthing.token("u1")));
	}

	@Test
	void logoutWhenAuthingFailsEndsTheSessionAllTheSame(CapturedOutput output) {
		this.authing.on("/api/v2/logout", Reply.status(500));
		String session = session();
		assertThat(this.browser.post("/logout", Map.of()).statusCode()).isEqualTo(204);
		assertThat(this.sessions.find(session)).isNull();
		assertThat(output).contains("User 'u1' is signed out here, but not at Authing")
			.doesNotContain(StubAuthing.token("u1"));
	}

	@Test
	@DisplayName("#55 nothing secret is logged, whatever is logged")
	void secretsAreNotLogged(CapturedOutput output) {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		Level before = root.getLevel();
		// containers and clients write whatever goes over the wire
		setLevel(before, "org.apache", "jdk");
		root.setLevel(Level.TRACE);
		try {
			login("canary-password");
			this.authing.on("loginByEmail",
					Reply.refusal(1635, "{\"mfaToken\":\"canary-token\",\"phone\":\"canary-phone\"}"));
			login("canary-password");
			this.authing.on("loginByEmail", Reply.status(500));
			login("canary-password");
			assertThat(status("/admin")).isEqualTo(503);
		}
		finally {
			root.setLevel(before);
			setLevel(null, "org.apache", "jdk");
		}
		assertThat(output).contains("AuthingMfaRequiredException")
			.doesNotContain("canary-password", "canary-token", "canary-phone", StubAuthing.token("u1"));
	}

	private static void setLevel(@Nullable Level level, String... names) {
		for (String name : names) {
			((Logger) LoggerFactory.getLogger(name)).setLevel(level);
		}
	}

	private void login(String password) {
		this.browser.post("/login", Map.of("username", "alice@example.com", "password", password));
	}

	private static void assertUnavailable(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
	}

	@Test
	void currentUserOperationWithoutAUserFailsWithoutARequest() {
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.application.bean(AccessOperations.class).hasRole("admin").execute());
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	void healthIsOpenAndOtherEndpointsAreNot() {
		this.authing.on("/api/v2/.well-known", Reply.json("{\"code\":200,\"data\":{}}"));
		assertThat(new Browser(this.port).get("/actuator/health").statusCode()).isEqualTo(200);
		assertThat(new Browser(this.port).page("/actuator/env").statusCode()).isEqualTo(302);
	}

}
