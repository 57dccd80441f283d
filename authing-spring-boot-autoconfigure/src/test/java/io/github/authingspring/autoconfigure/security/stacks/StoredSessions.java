package io.github.authingspring.autoconfigure.security.stacks;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;

/**
 * What the sessions of an application hold, by the attributes of each.
 */
interface StoredSessions {

	/**
	 * The name of the attribute that holds who is signed in, on either stack.
	 */
	String CONTEXT = "SPRING_SECURITY_CONTEXT";

	/**
	 * Return the attributes of a session, {@code null} if there is no such session.
	 */
	@Nullable Map<String, Object> find(String id);

	void put(String id, String name, Object value);

	default SecurityContext context(String id) {
		return (SecurityContext) Objects.requireNonNull(Objects.requireNonNull(find(id)).get(CONTEXT));
	}

	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	final class OfServlets implements StoredSessions, HttpSessionListener {

		private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

		@Override
		public void sessionCreated(HttpSessionEvent event) {
			this.sessions.add(event.getSession());
		}

		@Override
		public void sessionDestroyed(HttpSessionEvent event) {
			this.sessions.remove(event.getSession());
		}

		@Override
		public @Nullable Map<String, Object> find(String id) {
			HttpSession session = get(id);
			return (session != null) ? Collections.list(session.getAttributeNames())
				.stream()
				.collect(Collectors.toMap(Function.identity(), session::getAttribute)) : null;
		}

		@Override
		public void put(String id, String name, Object value) {
			Objects.requireNonNull(get(id)).setAttribute(name, value);
		}

		private @Nullable HttpSession get(String id) {
			return this.sessions.stream().filter((session) -> session.getId().equals(id)).findFirst().orElse(null);
		}

	}

	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	final class OfWebFlux implements StoredSessions {

		private final InMemoryWebSessionStore store;

		OfWebFlux(WebSessionManager manager) {
			this.store = (InMemoryWebSessionStore) ((DefaultWebSessionManager) manager).getSessionStore();
		}

		@Override
		public @Nullable Map<String, Object> find(String id) {
			return this.store.getSessions().containsKey(id) ? this.store.getSessions().get(id).getAttributes() : null;
		}

		@Override
		public void put(String id, String name, Object value) {
			Objects.requireNonNull(find(id)).put(name, value);
		}

	}

}
