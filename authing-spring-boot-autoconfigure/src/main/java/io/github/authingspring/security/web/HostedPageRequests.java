package io.github.authingspring.security.web;

import io.github.authingspring.security.login.hosted.HostedRequests;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Asks Authing's page to sign somebody in, and nobody else's.
 */
final class HostedPageRequests implements OAuth2AuthorizationRequestResolver {

	private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

	private final HostedRequests hosted = new HostedRequests();

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	private final RequestMatcher start;

	HostedPageRequests(ClientRegistrationRepository registrations, RequestMatcher start) {
		this.start = start;
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.requests.setAuthorizationRequestCustomizer(this.hosted::customize);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return this.start.matches(request) ? resolve(request, HostedPage.REGISTRATION_ID) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		OAuth2AuthorizationRequest resolved = HostedPage.REGISTRATION_ID.equals(registrationId)
				? this.requests.resolve(request, registrationId) : null;
		return (resolved != null) ? this.hosted.of(resolved, this.contexts.getContext().getAuthentication()) : null;
	}

}
