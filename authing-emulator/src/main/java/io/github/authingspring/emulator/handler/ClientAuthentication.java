package io.github.authingspring.emulator.handler;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.authingspring.emulator.store.Application;
import org.jspecify.annotations.Nullable;

/**
 * How an application proves to the token endpoints who it is.
 *
 * @param id the client id
 * @param secret the client secret, if one was sent
 */
record ClientAuthentication(String id, @Nullable String secret) {

	private static final String BASIC = "Basic ";

	static ClientAuthentication of(Call call) {
		String authorization = call.caller().token();
		if (authorization != null && authorization.startsWith(BASIC)) {
			return ofBasic(authorization.substring(BASIC.length()));
		}
		String id = call.arguments().optional("client_id");
		if (id == null) {
			throw OAuthFailure.unauthorized("invalid_client", "The client_id is missing");
		}
		return new ClientAuthentication(id, call.arguments().optional("client_secret"));
	}

	private static ClientAuthentication ofBasic(String credentials) {
		try {
			String[] pair = new String(Base64.getDecoder().decode(credentials.trim()), StandardCharsets.UTF_8)
				.split(":", 2);
			return new ClientAuthentication(decode(pair[0]), (pair.length == 2) ? decode(pair[1]) : "");
		}
		catch (IllegalArgumentException ex) {
			throw OAuthFailure.unauthorized("invalid_client", "The Authorization header is not valid");
		}
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Checks that this is the application.
	 * @param application the application
	 * @return whether it proved so with its secret
	 */
	boolean check(Application application) {
		if (!application.id().equals(this.id) || (this.secret != null && !application.secret().equals(this.secret))) {
			throw OAuthFailure.unauthorized("invalid_client", "The client credentials are wrong");
		}
		return this.secret != null;
	}

	void require(Application application) {
		if (!check(application)) {
			throw OAuthFailure.unauthorized("invalid_client", "The client_secret is missing");
		}
	}

	@Override
	public String toString() {
		return "ClientAuthentication[" + this.id + "]";
	}

}
