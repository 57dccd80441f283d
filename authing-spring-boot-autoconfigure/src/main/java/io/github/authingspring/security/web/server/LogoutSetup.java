package io.github.authingspring.security.web.server;

import java.net.URI;

import io.github.authingspring.security.Uncancellable;
import io.github.authingspring.security.login.SignedOutCookie;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.RedirectServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Signs out: here first, then whoever listens is told, who may wait for something.
 */
final class LogoutSetup {

	/**
	 * Where to sign out, as long as the application does not set it.
	 */
	static final String PATH = "/logout";

	private final ApplicationEventPublisher events;

	private final String loginPage;

	private final RedirectServerLogoutSuccessHandler redirect = new RedirectServerLogoutSuccessHandler();

	LogoutSetup(ApplicationEventPublisher events, String loginPage) {
		this.events = events;
		this.loginPage = loginPage;
		this.redirect.setLogoutSuccessUrl(URI.create(loginPage + "?logout"));
	}

	/**
	 * Set up a logout.
	 * @param hosted sign-in on Authing's page, if that is on
	 */
	void applyTo(LogoutSpec logout, @Nullable ServerHostedSetup hosted) {
		logout.logoutHandler((handlers) -> {
			handlers.add(new WebSessionServerLogoutHandler());
			handlers.add((exchange, user) -> cookie(exchange.getExchange()));
			handlers.add((exchange, user) -> tell(user));
		});
		logout.logoutSuccessHandler(this::succeeded);
		if (hosted != null) {
			hosted.applyTo(logout, this.loginPage, this::succeeded);
		}
	}

	private static Mono<Void> cookie(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		boolean secure = "https".equalsIgnoreCase(request.getURI().getScheme());
		return Mono.fromRunnable(() -> exchange.getResponse()
			.addCookie(SignedOutCookie.create(request.getPath().contextPath().value(), secure)));
	}

	private Mono<Void> tell(Authentication user) {
		return Uncancellable.blocking(() -> this.events.publishEvent(new LogoutSuccessEvent(user)));
	}

	private Mono<Void> succeeded(WebFilterExchange exchange, Authentication user) {
		return ServerExchanges.unread(exchange.getExchange()).flatMap((unread) -> {
			if (!unread.isJson()) {
				return this.redirect.onLogoutSuccess(exchange, user);
			}
			exchange.getExchange().getResponse().setStatusCode(HttpStatus.NO_CONTENT);
			return Mono.empty();
		});
	}

}
