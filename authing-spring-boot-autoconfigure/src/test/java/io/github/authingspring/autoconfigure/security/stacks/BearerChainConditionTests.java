package io.github.authingspring.autoconfigure.security.stacks;

import java.util.stream.Stream;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.StubAuthing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of the default chains there are, and in which order.
 */
@ParameterizedClass(name = "{0}")
@EnumSource
class BearerChainConditionTests {

	@Parameter
	private Stack stack;

	private AbstractApplicationContextRunner<?, ?, ?> keyless;

	private AbstractApplicationContextRunner<?, ?, ?> web;

	@BeforeEach
	void prepare() {
		this.keyless = ServedContexts.prepare(this.stack.contexts())
			.withConfiguration(AutoConfigurations.of(UserDetailsServiceAutoConfiguration.class,
					ReactiveUserDetailsServiceAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class,
					ReactiveOAuth2ResourceServerAutoConfiguration.class));
		this.web = this.keyless.withPropertyValues("authing.app-id=app", "authing.app-host=https://stub.invalid");
	}

	@Test
	void bothChainsAreThereWithoutASecretTokensFirst() {
		this.web.run((context) -> assertThat(String.join(", ", chains(context).toList()))
			.isEqualTo(this.stack.expect(Difference.DEFAULT_CHAINS)));
	}

	@Test
	void bothChainsBackOffTogether() {
		this.web.withUserConfiguration(OwnChain.class)
			.withPropertyValues("authing.app-secret=too-short")
			.run((context) -> assertThat(chains(context)).singleElement().asString().startsWith("ownChain"));
	}

	@Test
	void shortSecretFailsWhereTheChainIsUsed() {
		this.web.withPropertyValues("authing.app-secret=too-short")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("'authing.app-secret' is shorter"));
	}

	@Test
	void withoutConnectionThereIsNoBearerChain() {
		this.keyless.withBean(AuthenticationClient.class, () -> new StubAuthing().client())
			.run((context) -> assertThat(chains(context)).singleElement().asString().startsWith("authingSecurity"));
	}

	@Test
	void decoderOfAnotherIssuerStays() {
		this.web
			.withPropertyValues("spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://other.invalid/jwks.json")
			.run((context) -> {
				assertThat(context.getBeansOfType(JwtDecoder.class)).hasSize(1);
				assertThat(context.getBeansOfType(ReactiveJwtDecoder.class)).hasSize(1);
				assertThat(context.getBeansOfType(AuthingTokenDecoder.class)).hasSize(1);
				assertThat(chains(context)).hasSize(2);
			});
	}

	/**
	 * Return the names of the chains, in the order in which they are asked.
	 */
	private static Stream<String> chains(ApplicationContext context) {
		return Stream.of(SecurityFilterChain.class, SecurityWebFilterChain.class)
			.flatMap((type) -> context.getBeanProvider(type).orderedStream().map((chain) -> name(context, chain)));
	}

	private static String name(ApplicationContext context, Object chain) {
		return Stream.of(context.getBeanNamesForType(chain.getClass()))
			.filter((name) -> context.getBean(name) == chain)
			.findFirst()
			.orElseThrow();
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnChain {

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		SecurityFilterChain ownChainOnServlets(HttpSecurity http) {
			return http.build();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		SecurityWebFilterChain ownChainOnWebFlux(ServerHttpSecurity http) {
			return http.build();
		}

	}

}
