package io.github.authingspring.security.web;

import java.time.Instant;
import java.util.Set;

import io.github.authingspring.security.SessionSecret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Keeps the tokens of a sign-in on Authing's page in its HTTP session, as text: two
 * sessions of one user do not use up each other's refresh token, and no secret of the
 * application gets into the session. Clients of other registrations stay where they are.
 */
public final class SessionAuthorizedClients implements OAuth2AuthorizedClientRepository {

	private static final String TOKENS = SessionAuthorizedClients.class.getName() + ".TOKENS";

	private final JsonMapper mapper = JsonMapper.shared();

	private final ClientRegistration registration;

	private final OAuth2AuthorizedClientRepository others;

	/**
	 * Create a repository.
	 * @param registration the registration whose tokens are kept in the session
	 * @param others keeps those of others
	 */
	public SessionAuthorizedClients(ClientRegistration registration, OAuth2AuthorizedClientRepository others) {
		this.registration = registration;
		this.others = others;
	}

	// there is no other kind of client
	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			Authentication principal, HttpServletRequest request) {
		if (!isOurs(registrationId)) {
			return this.others.loadAuthorizedClient(registrationId, principal, request);
		}
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(TOKENS) instanceof SessionSecret stored)) {
			return null;
		}
		Tokens tokens = read(stored.value());
		return (tokens != null && tokens.userId().equals(principal.getName())) ? (T) tokens.client(this.registration)
				: null;
	}

	/**
	 * What another version wrote may be unreadable: then there are no tokens.
	 */
	private @Nullable Tokens read(String text) {
		try {
			return this.mapper.readValue(text, Tokens.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		if (isOurs(client.getClientRegistration().getRegistrationId())) {
			request.getSession()
				.setAttribute(TOKENS, new SessionSecret(this.mapper.writeValueAsString(Tokens.of(client))));
		}
		else {
			this.others.saveAuthorizedClient(client, principal, request, response);
		}
	}

	@Override
	public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (!isOurs(registrationId)) {
			this.others.removeAuthorizedClient(registrationId, principal, request, response);
		}
		else if (session != null) {
			session.removeAttribute(TOKENS);
		}
	}

	private boolean isOurs(String registrationId) {
		return registrationId.equals(this.registration.getRegistrationId());
	}

	private record Tokens(String userId, String accessToken, @Nullable Instant issuedAt, @Nullable Instant expiresAt,
			Set<String> scopes, @Nullable String refreshToken) {

		static Tokens of(OAuth2AuthorizedClient client) {
			OAuth2AccessToken access = client.getAccessToken();
			OAuth2RefreshToken refresh = client.getRefreshToken();
			return new Tokens(client.getPrincipalName(), access.getTokenValue(), access.getIssuedAt(),
					access.getExpiresAt(), access.getScopes(), (refresh != null) ? refresh.getTokenValue() : null);
		}

		OAuth2AuthorizedClient client(ClientRegistration registration) {
			OAuth2AccessToken access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, this.accessToken,
					this.issuedAt, this.expiresAt, this.scopes);
			return new OAuth2AuthorizedClient(registration, this.userId, access,
					(this.refreshToken != null) ? new OAuth2RefreshToken(this.refreshToken, null) : null);
		}

		@Override
		public String toString() {
			return "Tokens[userId=" + this.userId + "]";
		}

	}

}
