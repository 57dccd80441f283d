package io.github.authingspring.security.login.hosted;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What Authing's page is asked. Whoever asks for a refresh token asks for consent, as
 * Authing's own clients do.
 */
public final class HostedRequests {

	/**
	 * The id of the registration.
	 */
	public static final String REGISTRATION_ID = "authing";

	/**
	 * The path that leads to Authing's page.
	 */
	public static final String START = "/oauth2/authorization/" + REGISTRATION_ID;

	/**
	 * The path that Authing's page leads back to.
	 */
	public static final String RETURN = "/login/oauth2/code/" + REGISTRATION_ID;

	private static final String OFFLINE_ACCESS = "offline_access";

	private static final String PROMPT = "prompt";

	/**
	 * Who sends it is told in the id_token when the user signed in.
	 */
	private static final String MAX_AGE = "max_age";

	/**
	 * How long Authing's tokens of a sign-in are good.
	 */
	private static final Duration LIFETIME = Duration.ofDays(14);

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	/**
	 * Complete a request.
	 * @param request the request
	 */
	public void customize(OAuth2AuthorizationRequest.Builder request) {
		request.additionalParameters((parameters) -> parameters.put(MAX_AGE, LIFETIME.toSeconds()));
		if (request.build().getScopes().contains(OFFLINE_ACCESS)) {
			request.additionalParameters((parameters) -> parameters.put(PROMPT, "consent"));
		}
	}

	/**
	 * Return what a user asks. Whoever is signed in comes here because a fresh factor is
	 * asked for, which the session that the browser has at Authing is not.
	 * @param request what anybody asks
	 * @param user who is signed in; {@code null} if nobody is
	 * @return the request, or another one
	 */
	public OAuth2AuthorizationRequest of(OAuth2AuthorizationRequest request, @Nullable Authentication user) {
		if (!this.trust.isAuthenticated(user)) {
			return request;
		}
		return OAuth2AuthorizationRequest.from(request).additionalParameters((parameters) -> {
			parameters.merge(PROMPT, "login", (known, login) -> login + " " + known);
			parameters.put(MAX_AGE, 0);
		}).build();
	}

}
