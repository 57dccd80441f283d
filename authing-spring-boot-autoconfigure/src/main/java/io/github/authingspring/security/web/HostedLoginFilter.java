package io.github.authingspring.security.web;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.login.hosted.HostedUsers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;

/**
 * Signs in who comes back from Authing's page, as the same kind of user as every other
 * sign-in does. The conversion is part of the attempt, so that whatever takes part in a
 * sign-in sees nothing else: session, remember-me, events and success handler.
 */
final class HostedLoginFilter extends OAuth2LoginAuthenticationFilter {

	private final OAuth2AuthorizedClientRepository clients;

	private final FormerUser former;

	private final HostedUsers users = new HostedUsers();

	HostedLoginFilter(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients, String path,
			FormerUser former) {
		super(registrations, clients, path);
		this.clients = clients;
		this.former = former;
	}

	@Override
	public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
		Authentication result = super.attemptAuthentication(request, response);
		AuthingAuthentication authentication = this.users.signedIn(result.getPrincipal(), result.getDetails());
		makeRoom(request, response, authentication);
		return authentication;
	}

	/**
	 * The tokens are stored already, and outlive the session of the former user.
	 */
	private void makeRoom(HttpServletRequest request, HttpServletResponse response, Authentication next) {
		OAuth2AuthorizedClient tokens = this.clients.loadAuthorizedClient(HostedPage.REGISTRATION_ID, next, request);
		if (this.former.makeRoom(request, next) && tokens != null) {
			this.clients.saveAuthorizedClient(tokens, next, request, response);
		}
	}

}
