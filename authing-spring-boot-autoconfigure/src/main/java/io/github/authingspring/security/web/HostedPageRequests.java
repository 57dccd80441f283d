package io.github.authingspring.security.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Asks Authing's page to sign somebody in, and nobody else's. Whoever asks for a refresh
 * token asks for consent, as Authing's own clients do.
 */
final class HostedPageRequests implements OAuth2AuthorizationRequestResolver {

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

	private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	private final RequestMatcher start;

	HostedPageRequests(ClientRegistrationRepository registrations, RequestMatcher start) {
		this.start = start;
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.requests.setAuthorizationRequestCustomizer(HostedPageRequests::customize);
	}

	private static void customize(OAuth2AuthorizationRequest.Builder request) {
		request.additionalParameters((parameters) -> parameters.put(MAX_AGE, LIFETIME.toSeconds()));
		if (request.build().getScopes().contains(OFFLINE_ACCESS)) {
			request.additionalParameters((parameters) -> parameters.put(PROMPT, "consent"));
		}
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return this.start.matches(request) ? resolve(request, HostedPage.REGISTRATION_ID) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		OAuth2AuthorizationRequest resolved = HostedPage.REGISTRATION_ID.equals(registrationId)
				? this.requests.resolve(request, registrationId) : null;
		return (resolved != null && isSignedIn()) ? askToSignInAgain(resolved) : resolved;
	}

	private boolean isSignedIn() {
		return this.trust.isAuthenticated(this.contexts.getContext().getAuthentication());
	}

	/**
	 * Whoever is signed in comes here because a fresh factor is asked for, which the
	 * session that the browser has at Authing is not.
	 */
	private static OAuth2AuthorizationRequest askToSignInAgain(OAuth2AuthorizationRequest request) {
		return OAuth2AuthorizationRequest.from(request).additionalParameters((parameters) -> {
			parameters.merge(PROMPT, "login", (known, login) -> login + " " + known);
			parameters.put(MAX_AGE, 0);
		}).build();
	}

}
