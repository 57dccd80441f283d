package io.github.authingspring.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.ApplicationContextAssertProvider;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of application, without each of the parts that it may be without.
 */
class ContextMatrixTests {

	private static final Map<String, List<String>> PARTS = new TreeMap<>(Map.of("nothing", List.of(), "security",
			List.of("org.springframework.security"), "actuator",
			List.of("org.springframework.boot.actuate", "org.springframework.boot.health"), "health",
			List.of("org.springframework.boot.health"), "cache", List.of("com.github.benmanes.caffeine"), "emulator",
			List.of("io.github.authingspring.emulator"), "mustache", List.of("com.samskivert"), "resource server",
			List.of("org.springframework.security.oauth2.server", "org.springframework.security.oauth2.jwt",
					"org.springframework.boot.security.oauth2.server"),
			"client of OAuth 2.0",
			List.of("org.springframework.security.oauth2.client", "org.springframework.boot.security.oauth2.client"),
			"devtools", List.of("org.springframework.boot.devtools")));

	@ParameterizedTest(name = "{0} application without {1}")
	@MethodSource("cells")
	void contextHasWhatItCanHave(Kind kind, String missing) {
		kind.run(missing(kind, missing), Contexts.KEYS, (context) -> {
			Set<String> made = Set.copyOf(Contexts.made(context.getBeanFactory()));
			assertThat(context.getBeansOfType(AuthenticationClient.class)).hasSize(1);
			boolean security = !missing.equals("security");
			boolean servletSecurity = security && kind == Kind.SERVLET;
			boolean reactiveSecurity = security && kind == Kind.REACTIVE;
			boolean bearers = !Set.of("cache", "resource server").contains(missing);
			assertThat(made.contains("authingPermissionService")).isEqualTo(security);
			assertThat(made.contains("authingProfileOperations")).isEqualTo(security);
			assertThat(made.contains("authing")).isEqualTo(security && kind != Kind.PLAIN);
			assertThat(made.contains("authingAuthenticationProvider")).isEqualTo(servletSecurity);
			assertThat(made.contains("authingSecurityFilterChain")).isEqualTo(servletSecurity);
			assertThat(made.contains("authingBearerSecurityFilterChain")).isEqualTo(servletSecurity && bearers);
			assertThat(made.contains("authingReactiveAuthenticationManager")).isEqualTo(reactiveSecurity);
			assertThat(made.contains("authingSecurityWebFilterChain")).isEqualTo(reactiveSecurity);
			assertThat(made.contains("authingWebSessionIds")).isEqualTo(reactiveSecurity);
			assertThat(made.contains("authingBearerSecurityWebFilterChain")).isEqualTo(reactiveSecurity && bearers);
			assertThat(made.contains("authingLogoutListener")).isEqualTo(security && kind != Kind.PLAIN);
			assertThat(made.contains("authingHealthContributor"))
				.isEqualTo(!Set.of("actuator", "health").contains(missing));
			assertThat(made.contains("authingSanitizingFunction")).isEqualTo(!missing.equals("actuator"));
			assertThat(made.contains("authingEmbeddedEmulator")).isEqualTo(!missing.equals("emulator"));
			assertThat(made.contains("authingClientIpSupplier")).isEqualTo(kind != Kind.PLAIN);
			assertThat(made.contains("authingExchangeContextFilter")).isEqualTo(kind == Kind.REACTIVE);
			assertThat(made.contains("authingInMemorySessions")).isEqualTo(security && kind == Kind.REACTIVE);
		});
	}

	@ParameterizedTest(name = "{0} application without any of it")
	@EnumSource
	void clientNeedsNoneOfIt(Kind kind) {
		List<String> everything = PARTS.values().stream().flatMap(List::stream).toList();
		kind.run(everything, Contexts.KEYS,
				(context) -> assertThat(Contexts.made(context.getBeanFactory())).contains("authingAuthenticationClient")
					.isSubsetOf("authingAuthenticationClient", "authingConnectionDetails", "authingClientIpSupplier",
							"authingExchangeContextFilter"));
	}

	@ParameterizedTest(name = "{0} application with Authing switched off")
	@EnumSource
	void nothingOfOursWhenSwitchedOff(Kind kind) {
		kind.run(List.of(),
				new String[] { "authing.enabled=false", "management.info.authing.enabled=true",
						"authing.login.hosted-page=true" },
				(context) -> assertThat(Contexts.ours(context.getBeanFactory())).isEmpty());
	}

	private static Stream<Object[]> cells() {
		return Stream.of(Kind.values())
			.flatMap((kind) -> PARTS.keySet().stream().map((missing) -> new Object[] { kind, missing }));
	}

	private static List<String> missing(Kind kind, String missing) {
		return Stream.concat(PARTS.get(missing).stream(), kind.never().stream()).toList();
	}

	/**
	 * Kinds of applications.
	 */
	enum Kind {

		SERVLET, REACTIVE, PLAIN;

		private AbstractApplicationContextRunner<?, ?, ?> runner() {
			return switch (this) {
				case SERVLET -> new WebApplicationContextRunner();
				case REACTIVE -> new ReactiveWebApplicationContextRunner();
				case PLAIN -> new ApplicationContextRunner();
			};
		}

		/**
		 * Return what applications of this kind do not have anyway.
		 */
		private List<String> never() {
			return (this != SERVLET) ? List.of("jakarta.servlet", "org.springframework.web.servlet") : List.of();
		}

		void run(List<String> hidden, String[] keys, Consumer<ConfigurableApplicationContext> check) {
			run(runner(), hidden, keys, check);
		}

		private static <S extends AbstractApplicationContextRunner<S, C, A>, C extends ConfigurableApplicationContext, A extends ApplicationContextAssertProvider<C>> void run(
				AbstractApplicationContextRunner<S, C, A> runner, List<String> hidden, String[] keys,
				Consumer<ConfigurableApplicationContext> check) {
			runner.withConfiguration(Contexts.ALL)
				.withPropertyValues(keys)
				.withClassLoader(new FilteredClassLoader(hidden.toArray(String[]::new)))
				.run((context) -> {
					assertThat(context.getStartupFailure()).isNull();
					check.accept(context.getSourceApplicationContext());
				});
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
