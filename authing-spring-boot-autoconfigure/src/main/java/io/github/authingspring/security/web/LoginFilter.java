package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.security.RoleOverlay;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Signs in by form or JSON, in one step or two. Whoever signs in where somebody else is
 * signed in ends that session first, so that nothing of it is left.
 */
final class LoginFilter extends AbstractAuthenticationProcessingFilter {

	private final RoleOverlay roles;

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

	LoginFilter(RequestMatcher requests, RoleOverlay roles) {
		super(requests);
		this.roles = roles;
	}

	@Override
	public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Authentication result = super.attemptAuthentication(request, response);
		Authentication current = this.contexts.getContext().getAuthentication();
		if (result != null && this.trust.isAuthenticated(current) && !current.getName().equals(result.getName())) {
			endSession(request);
			return result;
		}
		Authentication stored = this.roles.remove(current);
		if (stored != null && stored != current) {
			// merging factors would otherwise freeze the present roles into the session
			this.contexts.setContext(new SecurityContextImpl(stored));
		}
		return result;
	}

	private void endSession(HttpServletRequest request) {
		this.contexts.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
