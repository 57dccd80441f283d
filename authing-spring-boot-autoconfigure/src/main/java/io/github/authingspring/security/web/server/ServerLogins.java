package io.github.authingspring.security.web.server;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.login.StoredLogin;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Keeps the user of a session where Spring Security keeps it. A session that ends is
 * emptied and gets another id, so that the request may still leave something in it.
 */
final class ServerLogins implements ServerSecurityContextRepository {

	private static final String CONTEXT = WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

	private final WebSessionServerSecurityContextRepository repository = new WebSessionServerSecurityContextRepository();

	/**
	 * Store who is signed in, by a new id alone. Nothing of another user's session is
	 * left.
	 */
	@Override
	public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
		return (context != null) ? exchange.getSession()
			.flatMap((session) -> session.changeSessionId()
				.then(Mono.fromRunnable(() -> put(session, context)))
				.then(Mono.defer(session::save))) : this.repository.save(exchange, null);
	}

	private static void put(WebSession session, SecurityContext context) {
		Authentication former = user(session);
		Authentication next = context.getAuthentication();
		if (former != null && next != null && !former.getName().equals(next.getName())) {
			session.getAttributes().clear();
		}
		session.getAttributes().put(CONTEXT, context);
	}

	@Override
	public Mono<SecurityContext> load(ServerWebExchange exchange) {
		return this.repository.load(exchange);
	}

	private static @Nullable Authentication user(WebSession session) {
		return (session.getAttribute(CONTEXT) instanceof SecurityContext context) ? context.getAuthentication() : null;
	}

	/**
	 * Return what is stored in a session.
	 */
	static Stored stored(WebSession session) {
		return new Stored(session);
	}

	/**
	 * Save what is stored in a session before the request ends, which may be given up.
	 */
	static Mono<Void> saved(WebSession session) {
		return Mono.defer(() -> session.isExpired() ? Mono.empty() : session.save());
	}

	/**
	 * What is stored in a session.
	 */
	static final class Stored implements StoredLogin {

		private final WebSession session;

		private boolean ended;

		private boolean replaced;

		private Stored(WebSession session) {
			this.session = session;
		}

		@Nullable Authentication user() {
			return ServerLogins.user(this.session);
		}

		@Override
		public boolean replace(AuthingAuthentication read, AuthingAuthentication next) {
			if (!isStored(read)) {
				return false;
			}
			this.session.getAttributes().put(CONTEXT, new SecurityContextImpl(next));
			this.replaced = true;
			return true;
		}

		@Override
		public void end(AuthingAuthentication read) {
			if (isStored(read)) {
				this.session.getAttributes().clear();
				this.ended = true;
			}
		}

		/**
		 * Do what had to be put off.
		 */
		Mono<Void> complete() {
			return Mono.defer(() -> {
				Mono<Void> saved = this.replaced ? ServerLogins.saved(this.session) : Mono.empty();
				return this.ended ? this.session.changeSessionId() : saved;
			});
		}

		private boolean isStored(AuthingAuthentication read) {
			return user() instanceof AuthingAuthentication user && user.idToken().equals(read.idToken());
		}

	}

}
