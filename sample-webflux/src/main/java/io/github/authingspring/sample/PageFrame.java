package io.github.authingspring.sample;

import io.github.authingspring.client.model.User;
import io.github.authingspring.sample.shop.Part;
import io.github.authingspring.sample.shop.Someone;
import io.github.authingspring.security.AuthingUser;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * What every page needs: who is signed in, the token that forms send along, which part of
 * the application it belongs to, and what the page before had to tell.
 */
@ControllerAdvice
class PageFrame {

	private static final String USER = PageFrame.class.getName() + ".user";

	/**
	 * Show from now on the name that the user has now, not the one at sign-in.
	 */
	static void update(WebSession session, User user) {
		session.getAttributes().put(USER, AuthingUser.of(user));
	}

	@ModelAttribute
	Mono<Void> add(Model model, ServerWebExchange exchange) {
		model.addAttribute("part", new Part(exchange.getRequest().getPath().pathWithinApplication().value()));
		Mono<CsrfToken> csrf = exchange.getAttribute(CsrfToken.class.getName());
		if (csrf != null) {
			model.addAttribute("csrf", csrf);
		}
		return exchange.getSession()
			.doOnNext((session) -> model.addAllAttributes(Flash.take(exchange, session)))
			.flatMap((session) -> someone(exchange, session))
			.doOnNext((someone) -> model.addAttribute("me", someone))
			.then();
	}

	private static Mono<Someone> someone(ServerWebExchange exchange, WebSession session) {
		return exchange.<Authentication>getPrincipal()
			.mapNotNull(Authentication::getPrincipal)
			.ofType(AuthingUser.class)
			.map((user) -> Someone.of(latest(user, session)));
	}

	private static AuthingUser latest(AuthingUser user, WebSession session) {
		return (session.getAttribute(USER) instanceof AuthingUser updated && updated.id().equals(user.id())) ? updated
				: user;
	}

}
