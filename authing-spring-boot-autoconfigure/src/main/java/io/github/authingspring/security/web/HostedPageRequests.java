package io.github.authingspring.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	private final RequestMatcher start;

	HostedPageRequests(ClientRegistrationRepository registrations, RequestMatcher start) {
		this.start = start;
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.requests.setAuthorizationRequestCustomizer(HostedPageRequests::askForConsent);
	}

	private static void askForConsent(OAuth2AuthorizationRequest.Builder request) {
		if (request.build().getScopes().contains(OFFLINE_ACCESS)) {
			request.additionalParameters((parameters) -> parameters.put("prompt", "consent"));
		}
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return this.start.matches(request) ? this.requests.resolve(request, HostedPage.REGISTRATION_ID) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return HostedPage.REGISTRATION_ID.equals(registrationId) ? this.requests.resolve(request, registrationId)
				: null;
	}

}
