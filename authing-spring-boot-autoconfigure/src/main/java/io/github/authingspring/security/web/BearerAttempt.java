package io.github.authingspring.security.web;

import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * A token that is to be verified. It does not go by its value as Spring Security's own
 * does, which logs and audits show as the name of the user.
 */
final class BearerAttempt extends BearerTokenAuthenticationToken {

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
