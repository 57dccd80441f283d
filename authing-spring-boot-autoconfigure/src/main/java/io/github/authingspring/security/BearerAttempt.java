package io.github.authingspring.security;

import java.io.Serial;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.util.StringUtils;

/**
 * A bearer token that is to be verified. It does not go by its value as Spring Security's
 * own does, which logs and audits show as the name of the user.
 */
public final class BearerAttempt extends BearerTokenAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	static final String NAME = "bearer";

	/**
	 * Create an attempt.
	 * @param token the token
	 * @param details what is known of the request
	 */
	public BearerAttempt(String token, @Nullable Object details) {
		super(token);
		setDetails(details);
	}

	/**
	 * Tell whether a request carries a bearer token, or means to.
	 * @param authorization the values of all its {@code Authorization} headers
	 * @return whether one of them is of this kind
	 */
	public static boolean isMeantBy(Collection<String> authorization) {
		return authorization.stream().anyMatch((header) -> StringUtils.startsWithIgnoreCase(header.strip(), "bearer"));
	}

	/**
	 * Check that a request that carries a bearer token has no second header, with which
	 * it would be open to whom the request belongs.
	 * @param authorization the values of all its {@code Authorization} headers
	 * @throws OAuth2AuthenticationException if it has one
	 */
	public static void requireOne(Collection<String> authorization) {
		if (authorization.size() > 1 && isMeantBy(authorization)) {
			throw new OAuth2AuthenticationException(
					BearerTokenErrors.invalidRequest("Found multiple Authorization headers in the request"));
		}
	}

	/**
	 * Return a publisher of failures without the token: after a fault it may well be a
	 * good one.
	 * @param delegate publishes what is left
	 * @return a new publisher
	 */
	public static AuthenticationEventPublisher publisher(AuthenticationEventPublisher delegate) {
		return new BearerEventPublisher(delegate);
	}

	@Override
	public Object getPrincipal() {
		return NAME;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

}
