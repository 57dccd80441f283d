package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid" })
@AutoConfigureMockMvc
class LoginFlowTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@BeforeEach
	void reset() {
		this.authing.reset();
	}

	@Test
	void formLoginSignsInAndLaysRolesOn() {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1")).on("getUserRoles", Reply.roles("admin"));
		var login = this.mvc.post()
			.uri("/login")
			.param("username", "alice@example.com")
			.param("password", "secret")
			.with(csrf())
			.exchange();
		assertThat(login).hasStatus(302).hasRedirectedUrl("/");
		MockHttpSession session = (MockHttpSession) login.getRequest().getSession(false);
		assertThat(this.mvc.get().uri("/me").session(session)).hasStatusOk().bodyText().isEqualTo("u1");
		assertThat(this.authing.requests()).hasSize(1);
		assertThat(this.mvc.get().uri("/admin").session(session)).hasStatusOk();
		assertThat(this.mvc.get().uri("/auditor").session(session)).hasStatus(403);
		assertThat(this.authing.requests()).hasSize(3);
	}

	@Test
	void anonymousIsSentToThePageOrTold() {
		assertThat(this.mvc.get().uri("/me").accept(MediaType.TEXT_HTML)).hasStatus(302).hasRedirectedUrl("/login");
		assertThat(this.mvc.get().uri("/me").accept(MediaType.APPLICATION_JSON)).hasStatus(401);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		StubAuthing stubAuthing() {
			return new StubAuthing();
		}

		@Bean
		AuthenticationClient authenticationClient(StubAuthing authing) {
			return authing.client();
		}

		@Bean
		Pages pages() {
			return new Pages();
		}

	}

	@RestController
	static class Pages {

		@GetMapping("/me")
		String me(Authentication authentication) {
			return authentication.getName();
		}

		@GetMapping("/admin")
		@PreAuthorize("hasRole('admin')")
		String admin() {
			return "admin";
		}

		@GetMapping("/auditor")
		@PreAuthorize("hasRole('auditor')")
		String auditor() {
			return "auditor";
		}

	}

}
