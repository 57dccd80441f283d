package io.github.authingspring.security.web;

import io.github.authingspring.security.login.hosted.HostedTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Keeps the tokens of a sign-in on Authing's page in its HTTP session, as text: two
 * sessions of one user do not use up each other's refresh token, and no secret of the
 * application gets into the session. Clients of other registrations stay where they are.
 */
public final class SessionAuthorizedClients implements OAuth2AuthorizedClientRepository {

	private final HostedTokens tokens;

	private final OAuth2AuthorizedClientRepository others;

	/**
	 * Create a repository.
	 * @param registration the registration whose tokens are kept in the session
	 * @param others keeps those of others
	 */
	public SessionAuthorizedClients(ClientRegistration registration, OAuth2AuthorizedClientRepository others) {
		this.tokens = new HostedTokens(registration);
		this.others = others;
	}

	// there is no other kind of client
	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			Authentication principal, HttpServletRequest request) {
		if (!this.tokens.areOf(registrationId)) {
			return this.others.loadAuthorizedClient(registrationId, principal, request);
		}
		HttpSession session = request.getSession(false);
		Object kept = (session != null) ? session.getAttribute(HostedTokens.ATTRIBUTE) : null;
		return (T) this.tokens.read(kept, principal);
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		if (this.tokens.areOf(client.getClientRegistration().getRegistrationId())) {
			request.getSession().setAttribute(HostedTokens.ATTRIBUTE, this.tokens.write(client));
		}
		else {
			this.others.saveAuthorizedClient(client, principal, request, response);
		}
	}

	@Override
	public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (!this.tokens.areOf(registrationId)) {
			this.others.removeAuthorizedClient(registrationId, principal, request, response);
		}
		else if (session != null) {
			session.removeAttribute(HostedTokens.ATTRIBUTE);
		}
	}

}
