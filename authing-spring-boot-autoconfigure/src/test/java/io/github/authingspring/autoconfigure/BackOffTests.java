package io.github.authingspring.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

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

	private static final WebApplicationContextRunner RUNNER = new WebApplicationContextRunner()
		.withConfiguration(Contexts.ALL)
		.withPropertyValues(Contexts.KEYS);

	private static final WebApplicationContextRunner HOSTED = RUNNER
		.withPropertyValues("authing.login.hosted-page=true");

	private static final Map<String, Ours> BEANS = beans();

	@ParameterizedTest
	@MethodSource("names")
	void ownBeanStandsInForOurs(String name) {
		Ours ours = BEANS.get(name);
		ours.runner.withBean(ours.ownName(), ours.type(), () -> ours.bean).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(Contexts.made(context.getBeanFactory())).doesNotContain(name);
			assertThat(context.getBean(ours.ownName())).isSameAs(ours.bean);
		});
	}

	@Test
	void thereIsAnOwnBeanForEachOfOurs() {
		assertThat(BEANS).hasSizeGreaterThan(20)
			.containsKeys("authingAuthenticationClient", "authingPermissionService", "authingSecurityFilterChain",
					"authingBearerSecurityFilterChain", "authingHostedPage", "authingHealthContributor",
					"authingInfoContributor", "authingSanitizingFunction", "authing");
	}

	private static Stream<String> names() {
		return BEANS.keySet().stream();
	}

	private static Map<String, Ours> beans() {
		Map<String, Ours> beans = new TreeMap<>();
		for (WebApplicationContextRunner runner : List.of(HOSTED, RUNNER)) {
			runner.run((context) -> {
				ConfigurableListableBeanFactory factory = context.getBeanFactory();
				for (String name : Contexts.made(factory)) {
					if (!INTERNAL.contains(name)) {
						beans.put(name, new Ours(runner, (RootBeanDefinition) factory.getMergedBeanDefinition(name),
								context.getBean(name)));
					}
				}
			});
		}
		return beans;
	}

	private record Ours(WebApplicationContextRunner runner, RootBeanDefinition definition, Object bean) {

		/**
		 * Return the name that ours asks for, where it asks for one.
		 */
		String ownName() {
			ConditionalOnMissingBean condition = this.definition.getResolvedFactoryMethod()
				.getAnnotation(ConditionalOnMissingBean.class);
			return (condition != null && condition.name().length > 0) ? condition.name()[0] : "own";
		}

		@SuppressWarnings("unchecked") // what the method makes is of its type
		Class<Object> type() {
			return (Class<Object>) this.definition.getResolvedFactoryMethod().getReturnType();
		}

	}

}
