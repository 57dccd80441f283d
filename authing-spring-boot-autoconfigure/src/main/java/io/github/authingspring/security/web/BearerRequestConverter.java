package io.github.authingspring.security.web;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Reads the token from the header, and from nowhere else. With a second header it would
 * be open to whom the request belongs.
 */
final class BearerRequestConverter implements AuthenticationConverter {

	private final RequestMatcher bearer = new BearerRequestMatcher();

	private final BearerTokenResolver tokens = new DefaultBearerTokenResolver();

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		if (this.bearer.matches(request)
				&& Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
			throw new OAuth2AuthenticationException(
					BearerTokenErrors.invalidRequest("Found multiple Authorization headers in the request"));
		}
		String token = this.tokens.resolve(request);
		if (token == null) {
			return null;
		}
		BearerAttempt attempt = new BearerAttempt(token);
		attempt.setDetails(new WebAuthenticationDetails(request));
		return attempt;
	}

}
