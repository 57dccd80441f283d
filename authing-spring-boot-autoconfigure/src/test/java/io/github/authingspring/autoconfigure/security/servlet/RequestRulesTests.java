package io.github.authingspring.autoconfigure.security.servlet;

import java.net.URI;
import java.util.List;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.PermissionLoader;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.AuthingRequestAuthorization;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

class RequestRulesTests {

	private final KnownPermissions grants = new KnownPermissions();

	private final Authentication user = new AuthingAuthentication(
			new AuthingUser("u1", null, null, null, null, null, null, null), new AuthingIdToken("token", null),
			List.of());

	private final WebApplicationContextRunner contexts = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				AuthingServletSecurityAutoConfiguration.class, SecurityAutoConfiguration.class,
				ServletWebSecurityAutoConfiguration.class, WebMvcAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example")
		.withBean(PermissionLoader.class, () -> this.grants)
		.withUserConfiguration(Rules.class);

	@ParameterizedTest
	@CsvSource({ "/books/1, 200", "/books/2, 403", "/books/1/pages/7, 200", "/books/1/pages/7/8, 403", "/Books/1, 403",
			"/books/1%20, 403", "/books/1:2, 403", "/books/1:pages/pages/7, 403", "/books/*, 403",
			"/books/%7Bid%7D, 403", "/delete/1, 403", "/menu, 200", "/finance, 200", "/admin, 200", "/auditor, 403" })
	@DisplayName("#40 a request is allowed only for exactly what is granted")
	void requestsAreAllowedForWhatIsGranted(String path, int status) {
		this.contexts.run((context) -> assertThat(status(context, this.user, path)).isEqualTo(status));
	}

	@ParameterizedTest
	@CsvSource({ "/books/1/../2, 400", "/books%2f1, 400", "/books/1%2f..%2f2, 400", "/books/1;x=y, 400",
			"/books//1, 400", "/books/%252e, 400" })
	@DisplayName("#40 paths that mean another are refused before any rule is asked")
	void pathsThatMeanAnotherAreRefused(String path, int status) {
		this.contexts.run((context) -> assertThat(status(context, this.user, path)).isEqualTo(status));
	}

	@Test
	@DisplayName("#41 failure of the permissions is 503, never access")
	void failureIsNoAccess() {
		this.grants.fail(new IllegalStateException("test"));
		this.contexts.run((context) -> {
			assertThat(status(context, this.user, "/books/1")).isEqualTo(503);
			assertThat(status(context, this.user, "/admin")).isEqualTo(503);
		});
	}

	@Test
	@DisplayName("#48 whoever is not signed in by Authing is denied without a load")
	void othersAreDenied() {
		this.contexts.run((context) -> {
			TestingAuthenticationToken other = new TestingAuthenticationToken("u1", "", "ROLE_admin");
			assertThat(status(context, other, "/books/1")).isEqualTo(403);
			assertThat(status(context, other, "/admin")).isEqualTo(403);
			assertThat(this.grants.loads()).isZero();
		});
	}

	@Test
	void nameThatIsNoVariableIsAnErrorAndNoAccess() {
		this.contexts.run((context) -> assertThat(tester(context).get().uri("/mistake").with(authentication(this.user)))
			.hasFailed()
			.failure()
			.hasMessage("'{id}' in the code of a resource names no variable of the path; known are []"));
	}

	private static int status(WebApplicationContext context, Authentication user, String path) {
		return tester(context).get()
			.uri(URI.create(path))
			.with(authentication(user))
			.exchange()
			.getResponse()
			.getStatus();
	}

	private static MockMvcTester tester(WebApplicationContext context) {
		return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
	}

	@Configuration(proxyBeanMethods = false)
	static class Rules {

		@Bean
		SecurityFilterChain chain(HttpSecurity http, AuthingRequestAuthorization authing) {
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			http.authorizeHttpRequests((requests) -> {
				requests.requestMatchers("/books/{id}").access(authing.canAccess("books:{id}", "books:read"));
				requests.requestMatchers("/books/{book}/pages/{page}")
					.access(authing.canAccess("books:{book}:pages:{page}", "books:update", "books:read"));
				requests.requestMatchers("/delete/{id}").access(authing.canAccess("books:{id}", "books:delete"));
				requests.requestMatchers("/menu").access(authing.canAccess("menu_admin"));
				requests.requestMatchers("/finance").access(authing.inNamespace("finance").hasRole("x", "auditor"));
				requests.requestMatchers("/auditor").access(authing.hasRole("auditor"));
				requests.requestMatchers("/admin").access(authing.hasRole("admin"));
				requests.requestMatchers("/mistake").access(authing.canAccess("books:{id}"));
				requests.anyRequest().denyAll();
			});
			return http.build();
		}

		@RestController
		static class Everything {

			@GetMapping("/**")
			String any() {
				return "done";
			}

		}

	}

}
