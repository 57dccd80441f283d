package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.function.Supplier;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.login.TokenRefresh;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Replaces the token of a user who is signed in by his session, when somebody first looks
 * who that is. Requests that are authenticated by themselves come later in the chain.
 */
final class TokenRefreshFilter extends GenericFilterBean {

	private final TokenRefresh tokens;

	private final TokenRenewal renewal;

	private final SecurityContextRepository repository;

	private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

	TokenRefreshFilter(TokenRefresh tokens, TokenRenewal renewal, SecurityContextRepository repository) {
		this.tokens = tokens;
		this.renewal = renewal;
		this.repository = repository;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Supplier<SecurityContext> deferred = this.contexts.getDeferredContext();
		this.contexts.setDeferredContext(SingletonSupplier
			.of(() -> refreshed(deferred.get(), (HttpServletRequest) request, (HttpServletResponse) response)));
		chain.doFilter(request, response);
	}

	private SecurityContext refreshed(SecurityContext context, HttpServletRequest request,
			HttpServletResponse response) {
		if (!(context.getAuthentication() instanceof AuthingAuthentication user) || !this.tokens.isDue(user)) {
			return context;
		}
		SessionLogin stored = SessionLogin.of(request, response, this.repository);
		if (stored == null || !user.equals(stored.user())) {
			return context;
		}
		return this.tokens.refresh(user, stored, this.renewal.renew(user, stored.request(), response))
			.execute()
			.<SecurityContext>map(SecurityContextImpl::new)
			.orElseGet(this.contexts::createEmptyContext);
	}

}
