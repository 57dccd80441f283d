package io.github.authingspring.security.web;

import java.util.Collections;
import java.util.List;

import io.github.authingspring.security.BearerAttempt;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Reads the token from the header, and from nowhere else.
 */
final class BearerRequestConverter implements AuthenticationConverter {

	private final BearerTokenResolver tokens = new DefaultBearerTokenResolver();

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		BearerAttempt.requireOne(authorization(request));
		String token = this.tokens.resolve(request);
		return (token != null) ? new BearerAttempt(token, new WebAuthenticationDetails(request)) : null;
	}

	static boolean isMeantBy(HttpServletRequest request) {
		return BearerAttempt.isMeantBy(authorization(request));
	}

	private static List<String> authorization(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
	}

}
