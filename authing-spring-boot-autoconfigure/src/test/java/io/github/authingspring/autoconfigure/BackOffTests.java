package io.github.authingspring.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.authingspring.security.web.server.AuthingServerBearer;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.assertj.ApplicationContextAssertProvider;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An own bean in the place of each of ours. The beans are those of real contexts, so that
 * none is forgotten.
 */
class BackOffTests {

	/**
	 * Types that no application can name.
	 */
	private static final Set<String> INTERNAL = Set.of("authingEmbeddedEmulator", "authingEmulatorKeeper");

	/**
	 * What belongs to the application that it was made in.
	 */
	private static final Set<String> BOUND = Set.of("authingServerLogin", "authingServerBearer");

	/**
	 * Two contexts may have what one cannot.
	 */
	private static final List<Supplier<AbstractApplicationContextRunner<?, ?, ?>>> RUNNERS = List.of(
			() -> hosted(new ReactiveWebApplicationContextRunner()), ReactiveWebApplicationContextRunner::new,
			() -> hosted(new WebApplicationContextRunner()), WebApplicationContextRunner::new);

	private static final Map<String, Ours> BEANS = beans();

	@ParameterizedTest
	@MethodSource("names")
	void ownBeanStandsInForOurs(String name) {
		Ours ours = BEANS.get(name);
		ours.runWithOwn((context) -> {
			assertThat(Contexts.made(context.getBeanFactory())).doesNotContain(name);
			assertThat(context.getBean(ours.ownName())).isSameAs(ours.bean);
		});
	}

	@Test
	void thereIsAnOwnBeanForEachOfOurs() {
		assertThat(BEANS).hasSizeGreaterThan(30)
			.containsKeys("authingAuthenticationClient", "authingPermissionService", "authingSecurityFilterChain",
					"authingBearerSecurityFilterChain", "authingHostedPage", "authingHealthContributor",
					"authingInfoContributor", "authingSanitizingFunction", "authing",
					"authingReactiveAuthenticationManager", "authingSecurityWebFilterChain",
					"authingBearerSecurityWebFilterChain");
	}

	@Test
	void ownBeansOfAnApplicationStandInForOurs() {
		run(new ReactiveWebApplicationContextRunner().withUserConfiguration(OwnServer.class), UnaryOperator.identity(),
				(context) -> assertThat(Contexts.made(context.getBeanFactory())).doesNotContainAnyElementsOf(BOUND)
					.contains("authingSecurityWebFilterChain"));
	}

	private static Stream<String> names() {
		return BEANS.keySet().stream();
	}

	private static Map<String, Ours> beans() {
		Map<String, Ours> beans = new TreeMap<>();
		RUNNERS.forEach((runner) -> run(runner.get(), UnaryOperator.identity(), (context) -> {
			ConfigurableListableBeanFactory factory = context.getBeanFactory();
			for (String name : Contexts.made(factory)) {
				if (!INTERNAL.contains(name) && !BOUND.contains(name)) {
					beans.put(name, new Ours(runner, (RootBeanDefinition) factory.getMergedBeanDefinition(name),
							context.getBean(name)));
				}
			}
		}));
		return beans;
	}

	private static AbstractApplicationContextRunner<?, ?, ?> hosted(AbstractApplicationContextRunner<?, ?, ?> runner) {
		return runner.withPropertyValues("authing.login.hosted-page=true");
	}

	@SuppressWarnings({ "unchecked", "rawtypes" }) // the kind of context does not matter
	private static void run(AbstractApplicationContextRunner runner,
			UnaryOperator<AbstractApplicationContextRunner> more, Consumer<ConfigurableApplicationContext> check) {
		more.apply(runner.withConfiguration(Contexts.ALL).withPropertyValues(Contexts.KEYS)).run((context) -> {
			ApplicationContextAssertProvider<?> started = (ApplicationContextAssertProvider<?>) context;
			assertThat(started.getStartupFailure()).isNull();
			check.accept((ConfigurableApplicationContext) started.getSourceApplicationContext());
		});
	}

	private record Ours(Supplier<AbstractApplicationContextRunner<?, ?, ?>> runner, RootBeanDefinition definition,
			Object bean) {

		@SuppressWarnings("unchecked") // what the method makes is of its type
		void runWithOwn(Consumer<ConfigurableApplicationContext> check) {
			Class<Object> type = (Class<Object>) this.definition.getResolvedFactoryMethod().getReturnType();
			run(this.runner.get(), (own) -> own.withBean(ownName(), type, () -> this.bean), check);
		}

		/**
		 * Return the name that ours asks for, where it asks for one.
		 */
		String ownName() {
			ConditionalOnMissingBean condition = this.definition.getResolvedFactoryMethod()
				.getAnnotation(ConditionalOnMissingBean.class);
			return (condition != null && condition.name().length > 0) ? condition.name()[0] : "own";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnServer {

		@Bean
		AuthingServerLogin ownLogin(ApplicationContext context) {
			return new AuthingServerLogin(context);
		}

		@Bean
		AuthingServerBearer ownBearer(ApplicationContext context) {
			return new AuthingServerBearer(context);
		}

	}

}
