package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.StubAuthing;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

class BearerChainConditionTests {

	private static final String SESSION = "authingSecurityFilterChain";

	private static final String BEARER = "authingBearerSecurityFilterChain";

	private final WebApplicationContextRunner keyless = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				AuthingServletSecurityAutoConfiguration.class, SecurityAutoConfiguration.class,
				UserDetailsServiceAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
				OAuth2ResourceServerAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class));

	private final WebApplicationContextRunner web = this.keyless.withPropertyValues("authing.app-id=app",
			"authing.app-host=https://stub.invalid");

	@Test
	void bothChainsAreThereWithoutASecret() {
		this.web.run((context) -> {
			assertThat(chains(context)).containsExactlyInAnyOrder(SESSION, BEARER);
			assertThat(context.getBeanProvider(SecurityFilterChain.class).orderedStream().findFirst())
				.containsSame(context.getBean(BEARER, SecurityFilterChain.class));
			assertThat(context).doesNotHaveBean(JwtDecoder.class);
		});
	}

	@Test
	void bothChainsBackOffTogether() {
		this.web.withUserConfiguration(OwnChain.class)
			.withPropertyValues("authing.app-secret=too-short")
			.run((context) -> assertThat(chains(context)).containsExactly("ownChain"));
	}

	@Test
	void shortSecretFailsWhereTheChainIsUsed() {
		this.web.withPropertyValues("authing.app-secret=too-short")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("'authing.app-secret' is shorter"));
	}

	@Test
	void withoutResourceServerThereIsNoBearerChain() {
		this.web.withClassLoader(new FilteredClassLoader(BearerTokenAuthenticationFilter.class))
			.run((context) -> assertThat(chains(context)).containsExactly(SESSION));
	}

	@Test
	void withoutConnectionThereIsNoBearerChain() {
		this.keyless.withBean(AuthenticationClient.class, () -> new StubAuthing().client())
			.run((context) -> assertThat(chains(context)).containsExactly(SESSION));
	}

	@Test
	void decoderOfAnotherIssuerStays() {
		this.web
			.withPropertyValues("spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://other.invalid/jwks.json")
			.run((context) -> {
				assertThat(context).hasSingleBean(JwtDecoder.class).hasSingleBean(AuthingTokenDecoder.class);
				assertThat(chains(context)).containsExactlyInAnyOrder(SESSION, BEARER);
			});
	}

	private static String[] chains(AssertableWebApplicationContext context) {
		assertThat(context).hasNotFailed();
		return context.getBeanNamesForType(SecurityFilterChain.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnChain {

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http) {
			return http.build();
		}

	}

}
