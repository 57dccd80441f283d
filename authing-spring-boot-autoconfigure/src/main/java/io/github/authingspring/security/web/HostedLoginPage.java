package io.github.authingspring.security.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
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

	static HostedLoginPage of(HttpServletRequest request) {
		Map<String, String[]> asked = request.getParameterMap();
		String error = asked.containsKey("error") ? "hosted" : null;
		return new HostedLoginPage(error, (error == null && asked.containsKey("logout")) ? "logout" : null,
				HostedPageSetup.START);
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
