package io.github.authingspring.security.web.server;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;

/**
 * The user of a request in the Reactor context, who is looked for when somebody asks.
 */
final class RequestUser {

	private RequestUser() {
	}

	/**
	 * Return a context whose user, if there is one, is what a view makes of him.
	 */
	static Context map(Context context, Function<SecurityContext, Mono<SecurityContext>> view) {
		@Nullable Mono<SecurityContext> user = context.getOrDefault(SecurityContext.class, null);
		return (user != null)
				? context.putAll(ReactiveSecurityContextHolder.withSecurityContext(user.flatMap(view)).readOnly())
				: context;
	}

}
