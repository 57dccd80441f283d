package io.github.authingspring.security.login;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in page of an application that signs in on Authing's page only: it is seen
 * after signing out and after a failure, and leads there.
 *
 * @param error the end of the key of what went wrong
 * @param notice the end of the key of what else there is to say
 * @param start the path that leads to Authing's page
 */
record HostedLoginPage(@Nullable String error, @Nullable String notice, String start) implements Page {

	static HostedLoginPage of(LoginExchange exchange, String start) {
		String error = exchange.hasParameter("error") ? "hosted" : null;
		return new HostedLoginPage(error, (error == null && exchange.hasParameter("logout")) ? "logout" : null, start);
	}

	@Override
	public String template() {
		return "hosted";
	}

	@Override
	public String key() {
		return "login";
	}

	@Override
	public Map<String, Object> json() {
		return Map.of("next", "login", "location", this.start);
	}

}
