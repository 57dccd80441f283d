package io.github.authingspring.autoconfigure.security.servlet;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.authingspring.autoconfigure.security.stacks.LoginEvents;
import io.github.authingspring.autoconfigure.security.stacks.TestApplication;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid",
				"authing.login.methods=username,email" })
@AutoConfigureMockMvc
class OwnChainTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@Autowired
	private LoginEvents events;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@BeforeEach
	void reset() {
		this.authing.reset();
		this.events.published().clear();
	}

	@Test
	void defaultChainBacksOff() {
		assertThat(this.context.getBeanNamesForType(SecurityFilterChain.class)).containsExactly("ownChain");
	}

	@Test
	void basicLoginHasTheRolesToo() {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u1"))
			.on("getUserRoles", Reply.roles("admin"));
		assertThat(this.mvc.get().uri("/admin").with(httpBasic("alice", "secret"))).hasStatusOk();
		assertThat(this.mvc.get().uri("/me").with(httpBasic("alice", "secret"))).hasStatusOk();
	}

	@Test
	void requestMatchersSeeTheRolesThroughTheHierarchy() {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u1"))
			.on("getUserRoles", Reply.roles("admin"));
		assertThat(this.mvc.get().uri("/editors/me").with(httpBasic("alice", "secret"))).hasStatus(404);
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u2"))
			.on("getUserRoles", Reply.roles("reader"));
		assertThat(this.mvc.get().uri("/editors/me").with(httpBasic("bob", "secret"))).hasStatus(403);
	}

	@Test
	@DisplayName("#41 unavailable permissions are 503 where MVC does not reach")
	void unavailablePermissionsAreServiceUnavailable() {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u1")).on("getUserRoles", Reply.status(500));
		assertThat(this.mvc.get().uri("/editors/me").with(httpBasic("alice", "secret")).accept(MediaType.TEXT_HTML))
			.hasStatus(503)
			.hasHeader("Retry-After", "7")
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.bodyText()
			.contains("Not available right now", "href=\"\">Try again</a>");
		assertThat(
				this.mvc.get().uri("/editors/me").with(httpBasic("alice", "secret")).accept(MediaType.APPLICATION_JSON))
			.hasStatus(503)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	@DisplayName("#11 one wrong password is one request, and its event does not carry it")
	void wrongPasswordIsSentOnce() {
		this.authing.on("loginByUsername", Reply.refusal(2006));
		assertThat(this.mvc.get().uri("/me").with(httpBasic("alice", "secret"))).hasStatus(401);
		assertThat(this.mvc.post().uri("/login").param("username", "alice").param("password", "secret").with(csrf()))
			.hasRedirectedUrl("/login?error");
		assertThat(this.authing.requests()).hasSize(2);
		assertThat(this.events.published()).hasSize(2).allSatisfy((event) -> {
			assertThat(event).isInstanceOf(AbstractAuthenticationFailureEvent.class);
			assertThat(event.getAuthentication().getCredentials()).isNull();
		});
	}

	@Test
	@DisplayName("#07 fault of the service is 503, whatever the chain protects")
	void faultIsServiceUnavailable() {
		assertThat(this.mvc.post().uri("/login").param("username", "alice").param("password", "secret").with(csrf()))
			.hasStatus(503);
	}

	@Test
	@DisplayName("#41 unavailable permissions stay 503 when the container renders the error")
	void unavailablePermissionsAreServiceUnavailableOverHttp() throws Exception {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u1")).on("getUserRoles", Reply.status(500));
		assertThat(get("/admin").statusCode()).isEqualTo(503);
		assertThat(get("/admin").headers().firstValue("Retry-After")).hasValue("7");
		assertThat(get("/editors/me").statusCode()).isEqualTo(503);
	}

	@Test
	void rolesAreAskedForOncePerRequestOverHttp() throws Exception {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u1"))
			.on("getUserRoles", Reply.roles("admin"));
		assertThat(get("/editors/nothing-here").statusCode()).isEqualTo(404);
		assertThat(this.authing.requests()).filteredOn((sent) -> sent.authorization().startsWith("Bearer")).hasSize(1);
	}

	@Test
	@DisplayName("#70 the expired login of one user does not end the session of another")
	void expiredLoginWhenSessionIsAnothersThenItStays() {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"))
			.on("loginByUsername", Reply.login("loginByUsername", "u2"))
			.on("getUserRoles", Reply.roles())
			.on("/api/v2/users/me", Reply.json("{\"code\":2206,\"message\":\"expired\"}"));
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.post()
			.uri("/login")
			.session(session)
			.param("username", "alice@example.com")
			.param("password", "secret")
			.with(csrf())).hasStatus(302);
		assertThat(this.mvc.get()
			.uri("/profile")
			.session(session)
			.with(httpBasic("bob", "secret"))
			.accept(MediaType.APPLICATION_JSON)).hasStatus(401);
		assertThat(session.isInvalid()).isFalse();
		assertThat(this.mvc.get().uri("/me").session(session)).hasBodyTextEqualTo("u1");
	}

	@Test
	void codeIsNotSentWhenPhoneCodesAreOff() {
		assertThat(this.mvc.post()
			.uri("/login/code")
			.param("username", "13800000001")
			.accept(MediaType.APPLICATION_JSON)
			.with(csrf())).hasStatus(401);
		assertThat(this.authing.requests()).isEmpty();
	}

	private HttpResponse<String> get(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", HttpHeaders.encodeBasicAuth("alice", "secret", null).transform("Basic "::concat))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	@Configuration(proxyBeanMethods = false)
	@Import(TestApplication.class)
	static class Application {

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http) {
			http.authorizeHttpRequests((requests) -> requests.requestMatchers("/editors/**")
				.hasRole("editor")
				.anyRequest()
				.authenticated());
			http.httpBasic(Customizer.withDefaults());
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			return http.build();
		}

		@Bean
		ObservationRegistry observationRegistry() {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler((context) -> true);
			return registry;
		}

		@Bean
		RoleHierarchy roleHierarchy() {
			return RoleHierarchyImpl.withDefaultRolePrefix().role("admin").implies("editor").build();
		}

	}

}
