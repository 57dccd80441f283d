package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.security.web.server.OwnIdSessionStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;

import static org.assertj.core.api.Assertions.assertThat;

class WebSessionIdsPostProcessorTests {

	private final BeanPostProcessor processor = new WebSessionIdsPostProcessor();

	private DefaultWebSessionManager processed(InMemoryWebSessionStore store) {
		DefaultWebSessionManager manager = new DefaultWebSessionManager();
		manager.setSessionStore(store);
		assertThat(this.processor.postProcessBeforeInitialization(manager, "webSessionManager")).isSameAs(manager);
		return manager;
	}

	@Test
	void storeOfSpringIsDecorated() {
		InMemoryWebSessionStore store = new InMemoryWebSessionStore();
		store.setMaxSessions(7);
		assertThat(processed(store).getSessionStore()).isInstanceOfSatisfying(OwnIdSessionStore.class,
				(own) -> assertThat(own.getMaxSessions()).isEqualTo(7));
	}

	@Test
	void storeOfSpringBootIsDecorated() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(WebFluxAutoConfiguration.class))
			.withBean(WebSessionIdsPostProcessor.class)
			.run((context) -> assertThat(
					((DefaultWebSessionManager) context.getBean(WebSessionManager.class)).getSessionStore())
				.isInstanceOf(OwnIdSessionStore.class));
	}

	@Test
	void storeOfTheApplicationStays() {
		InMemoryWebSessionStore own = new OwnStore();
		assertThat(processed(own).getSessionStore()).isSameAs(own);
	}

	@Test
	void otherManagersStay() {
		WebSessionManager own = (exchange) -> {
			throw new IllegalStateException("no request is made");
		};
		assertThat(this.processor.postProcessBeforeInitialization(own, "webSessionManager")).isSameAs(own);
	}

	private static final class OwnStore extends InMemoryWebSessionStore {

	}

}
