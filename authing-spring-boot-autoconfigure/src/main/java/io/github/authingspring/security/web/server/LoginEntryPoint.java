package io.github.authingspring.security.web.server;

import java.util.List;
import java.util.Locale;

import io.github.authingspring.security.login.LoginFlow;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks to sign in, or to sign in again where a factor is missing or too old.
 */
final class LoginEntryPoint implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

	private final LoginFlow flow;

	private final String loginPage;

	private final ServerRequestCache requests;

	/**
	 * Create an entry point.
	 * @param loginPage where browsers are sent to sign in
	 * @param requests keeps where they wanted to go
	 */
	LoginEntryPoint(LoginFlow flow, String loginPage, ServerRequestCache requests) {
		this.flow = flow;
		this.loginPage = loginPage;
		this.requests = requests;
	}

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
		Mono<Void> loginPage = loginPage(this.loginPage).commence(exchange, failure);
		return ServerExchanges.unread(exchange)
			.flatMap((unread) -> unread.answer(this.flow.signInFirst(unread), loginPage));
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
		if (!(denied instanceof AuthorizationDeniedException reason
				&& reason.getAuthorizationResult() instanceof FactorAuthorizationDecision decision)) {
			return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, null, denied));
		}
		List<RequiredFactorError> errors = decision.getFactorErrors();
		Mono<Void> loginPage = loginPage(location(errors)).commence(exchange,
				new InsufficientAuthenticationException("A factor is missing or too old", denied));
		return ServerExchanges.unread(exchange)
			.flatMap((unread) -> unread.answer(this.flow.signInAgain(unread, errors), loginPage));
	}

	private ServerAuthenticationEntryPoint loginPage(String location) {
		RedirectServerAuthenticationEntryPoint redirect = new RedirectServerAuthenticationEntryPoint(location);
		redirect.setRequestCache(this.requests);
		return redirect;
	}

	/**
	 * Return where to sign in, with why, as Spring Security says it for servlets.
	 */
	private String location(List<RequiredFactorError> errors) {
		return UriComponentsBuilder.fromUriString(this.loginPage)
			.queryParam("factor.type", errors.stream().map(LoginEntryPoint::type).toList())
			.queryParam("factor.reason",
					errors.stream().map((error) -> error.isExpired() ? "expired" : "missing").toList())
			.build()
			.toUriString();
	}

	private static String type(RequiredFactorError error) {
		String authority = String.valueOf(error.getRequiredFactor().getAuthority());
		return authority.replaceFirst("^FACTOR_", "").toLowerCase(Locale.ROOT);
	}

}
