package io.github.authingspring.security.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Signs in by form or JSON, in one step or two. Whoever signs in where somebody else is
 * signed in ends that session first, so that nothing of it is left.
 */
final class LoginFilter extends AbstractAuthenticationProcessingFilter {

	private final FormerUser former;

	LoginFilter(RequestMatcher requests, FormerUser former) {
		super(requests);
		this.former = former;
	}

	@Override
	public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Authentication result = super.attemptAuthentication(request, response);
		if (result != null) {
			this.former.makeRoom(request, result);
		}
		return result;
	}

}
