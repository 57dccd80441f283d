package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthingUrls;
import io.github.authingspring.security.login.hosted.HostedRequests;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;

/**
 * Sign-in on Authing's own page, by OpenID Connect. As a bean, it turns
 * {@link AuthingLoginConfigurer} to that page.
 *
 * @param registration the application at Authing
 * @param algorithm how Authing signs its id_tokens
 * @param clients keeps the refresh tokens
 * @param urls where browsers are sent to
 */
public record HostedPage(ClientRegistration registration, JwsAlgorithm algorithm,
		OAuth2AuthorizedClientRepository clients, AuthingUrls urls) {

	/**
	 * The id of the registration.
	 */
	public static final String REGISTRATION_ID = HostedRequests.REGISTRATION_ID;

	/**
	 * Show what is no secret.
	 */
	@Override
	public String toString() {
		return "HostedPage[clientId=" + this.registration.getClientId() + "]";
	}

}
