package io.github.authingspring.security.web;

import java.io.Serial;

import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * A token that is to be verified. It does not go by its value as Spring Security's own
 * does, which logs and audits show as the name of the user.
 */
final class BearerAttempt extends BearerTokenAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	static final String NAME = "bearer";

	BearerAttempt(String token) {
		super(token);
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
