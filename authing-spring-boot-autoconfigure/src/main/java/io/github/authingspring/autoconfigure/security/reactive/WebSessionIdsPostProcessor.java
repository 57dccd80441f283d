package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.security.web.server.OwnIdSessionStore;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;

/**
 * Lets no request tell the session id of another one, where sessions are kept as Spring
 * keeps them unless told otherwise. A store of the application's own stays as it is.
 */
final class WebSessionIdsPostProcessor implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof DefaultWebSessionManager manager
				&& manager.getSessionStore() instanceof InMemoryWebSessionStore store && isOfSpring(store)) {
			manager.setSessionStore(new OwnIdSessionStore(store));
		}
		return bean;
	}

	/**
	 * Spring Boot has one of its own, which sets how long sessions live.
	 */
	private static boolean isOfSpring(InMemoryWebSessionStore store) {
		return store.getClass().getName().startsWith("org.springframework.");
	}

}
