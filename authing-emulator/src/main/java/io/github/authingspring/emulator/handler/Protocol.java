package io.github.authingspring.emulator.handler;

import java.time.Duration;

/**
 * The two protocols that share their endpoints.
 */
enum Protocol {

	/** Tokens are signed and tell who the user is. */
	OIDC("oidc", "openid", 3600),

	/** Tokens are opaque. */
	OAUTH("oauth", "user", 1_209_599);

	private final String path;

	private final String defaultScope;

	private final int lifetime;

	Protocol(String path, String defaultScope, int lifetime) {
		this.path = path;
		this.defaultScope = defaultScope;
		this.lifetime = lifetime;
	}

	String path(String endpoint) {
		return "/" + this.path + "/" + endpoint;
	}

	String defaultScope() {
		return this.defaultScope;
	}

	Duration lifetime() {
		return Duration.ofSeconds(this.lifetime);
	}

}
