package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-in in a chain of the application's own, beside HTTP Basic.
 */
@BothStacks
class OwnChainTests {

	private static final Map<String, String> ALICE = Map.of("username", "alice", "password", "secret");

	@Parameter
	private Stack stack;

	private ApplicationContext context;

	private StubAuthing authing;

	private LoginEvents events;

	private Browser browser;

	@BeforeEach
	void open() {
		RunningApplication application = this.stack.application(OwnChainApplication.class, "authing.app-id=app",
				"authing.app-host=http://stub.invalid", "authing.login.methods=username,email");
		this.context = application.context();
		this.authing = application.bean(StubAuthing.class);
		this.events = application.bean(LoginEvents.class);
		this.authing.reset();
		application.bean(PermissionService.class).evictAll();
		this.browser = new Browser(application.port());
		this.events.published().clear();
	}

	@Test
	void defaultChainsBackOff() {
		List<String> chains = Stream.of(SecurityFilterChain.class, SecurityWebFilterChain.class)
			.flatMap((type) -> Stream.of(this.context.getBeanNamesForType(type)))
			.toList();
		assertThat(chains).hasSize(1).allMatch((name) -> name.startsWith("own"));
	}

	@Test
	void basicLoginHasTheRolesToo() {
		signInAs("u1", Reply.roles("admin"));
		assertThat(basic("alice", "/admin").statusCode()).isEqualTo(200);
		assertThat(basic("alice", "/me").body()).isEqualTo("u1");
	}

	@Test
	void requestMatchersSeeTheRolesThroughTheHierarchy() {
		signInAs("u1", Reply.roles("admin"));
		assertThat(basic("alice", "/editors/me").statusCode()).hasToString(this.stack.expect(Difference.HIERARCHY));
		signInAs("u2", Reply.roles("editor"));
		assertThat(basic("bob", "/editors/me").statusCode()).isEqualTo(404);
		signInAs("u3", Reply.roles("reader"));
		assertThat(basic("bob", "/editors/me").statusCode()).isEqualTo(403);
	}

	@Test
	@DisplayName("#41 unavailable permissions are 503 where no controller is reached")
	void unavailablePermissionsAreServiceUnavailable() {
		signInAs("u1", Reply.status(500));
		HttpResponse<String> page = this.browser.pageWith("Authorization", credentials("alice"), "/editors/me");
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.headers().firstValue("Retry-After")).hasValue("7");
		assertThat(page.body()).contains("Not available right now", "href=\"\">Try again</a>");
		HttpResponse<String> problem = basic("alice", "/editors/me");
		assertThat(problem.statusCode()).isEqualTo(503);
		assertThat(problem.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(basic("alice", "/admin").statusCode()).isEqualTo(503);
	}

	@Test
	@DisplayName("#11 one wrong password is one request, and its event does not carry it")
	void wrongPasswordIsSentOnce() {
		this.authing.on("loginByUsername", Reply.refusal(2006));
		assertThat(basic("alice", "/me").statusCode()).isEqualTo(401);
		assertThat(Browser.location(this.browser.submit("/login", ALICE))).isEqualTo("/login?error");
		assertThat(this.authing.requests()).hasSize(2);
		assertThat(this.events.published()).hasSize(2).allSatisfy((event) -> {
			assertThat(event).isInstanceOf(AbstractAuthenticationFailureEvent.class);
			assertThat(event.getAuthentication().getCredentials()).isNull();
		});
	}

	@Test
	@DisplayName("#07 fault of the service is 503, whatever the chain protects")
	void faultIsServiceUnavailable() {
		assertThat(this.browser.submit("/login", ALICE).statusCode()).isEqualTo(503);
	}

	@Test
	void rolesAreAskedForOncePerRequest() {
		signInAs("u1", Reply.roles("editor"));
		assertThat(basic("alice", "/editors/nothing-here").statusCode()).isEqualTo(404);
		assertThat(this.authing.requests()).filteredOn((sent) -> sent.authorization().startsWith("Bearer")).hasSize(1);
	}

	@Test
	@DisplayName("#70 the expired login of one user does not end the session of another")
	void expiredLoginWhenSessionIsAnothersThenItStays() {
		signInAs("u2", Reply.roles());
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"))
			.on("/api/v2/users/me", Reply.json("{\"code\":2206,\"message\":\"expired\"}"));
		assertThat(Browser
			.location(this.browser.submit("/login", Map.of("username", "alice@example.com", "password", "secret"))))
			.isEqualTo("/");
		assertThat(basic("bob", "/profile").statusCode()).isEqualTo(401);
		assertThat(this.browser.get("/me").body()).isEqualTo("u1");
	}

	@Test
	void codeIsNotSentWhenPhoneCodesAreOff() {
		assertThat(this.browser.post("/login/code", Map.of("username", "13800000001")).statusCode()).isEqualTo(401);
		assertThat(this.authing.requests()).isEmpty();
	}

	private void signInAs(String id, Reply roles) {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", id)).on("getUserRoles", roles);
	}

	private HttpResponse<String> basic(String name, String path) {
		return this.browser.getWith("Authorization", credentials(name), path);
	}

	private static String credentials(String name) {
		return "Basic " + HttpHeaders.encodeBasicAuth(name, "secret", null);
	}

}
