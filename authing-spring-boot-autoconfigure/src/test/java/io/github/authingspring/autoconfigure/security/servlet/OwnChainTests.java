package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
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

@SpringBootTest(properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid" })
@AutoConfigureMockMvc
class OwnChainTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@Autowired
	private LoginEvents events;

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
		this.authing.on("getUserRoles", Reply.roles("reader"));
		assertThat(this.mvc.get().uri("/editors/me").with(httpBasic("alice", "secret"))).hasStatus(403);
	}

	@Test
	@DisplayName("#41 unavailable permissions are 503 where MVC does not reach")
	void unavailablePermissionsAreServiceUnavailable() {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u1")).on("getUserRoles", Reply.status(500));
		assertThat(this.mvc.get().uri("/editors/me").with(httpBasic("alice", "secret")).accept(MediaType.TEXT_HTML))
			.hasStatus(503)
			.hasHeader("Retry-After", "7")
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
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
		RoleHierarchy roleHierarchy() {
			return RoleHierarchyImpl.withDefaultRolePrefix().role("admin").implies("editor").build();
		}

	}

}
