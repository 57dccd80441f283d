package io.github.authingspring.security.web.server;

import io.github.authingspring.security.RoleOverlay;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Lays the roles of the user onto the authentication of the request, without touching
 * what is stored: neither the session nor Authing is asked before somebody asks for the
 * user. That they cannot be loaded is told to who looks at them, and answered elsewhere.
 */
final class RoleOverlayWebFilter implements WebFilter {

	private static final String LAID_ON = RoleOverlayWebFilter.class.getName() + ".LAID_ON";

	private final RoleOverlay roles;

	RoleOverlayWebFilter(RoleOverlay roles) {
		this.roles = roles;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange)
			.contextWrite((context) -> RequestUser.map(context, (user) -> overlay(user, exchange)));
	}

	private Mono<SecurityContext> overlay(SecurityContext context, ServerWebExchange exchange) {
		Authentication stored = context.getAuthentication();
		return (stored != null)
				? once(stored, exchange).map((laidOn) -> (laidOn != stored) ? new SecurityContextImpl(laidOn) : context)
				: Mono.just(context);
	}

	/**
	 * The stored authentication may be asked for many times, and stand for itself after
	 * it was authenticated; its roles are loaded once.
	 */
	private Mono<Authentication> once(Authentication stored, ServerWebExchange exchange) {
		if (exchange.getAttribute(LAID_ON) instanceof LaidOn known && known.stored.equals(stored)) {
			return known.roles;
		}
		LaidOn laidOn = new LaidOn(stored, this.roles.load(stored).cache());
		exchange.getAttributes().put(LAID_ON, laidOn);
		return laidOn.roles;
	}

	/**
	 * A user with his roles.
	 *
	 * @param stored the user as he is stored
	 * @param roles the user with his roles
	 */
	private record LaidOn(Authentication stored, Mono<Authentication> roles) {

	}

}
