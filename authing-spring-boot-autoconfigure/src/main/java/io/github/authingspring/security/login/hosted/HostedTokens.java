package io.github.authingspring.security.login.hosted;

import java.time.Instant;
import java.util.Set;

import io.github.authingspring.security.SessionSecret;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * The tokens of a sign-in on Authing's page as they are kept in its session, as text: no
 * secret of the application gets there.
 */
public final class HostedTokens {

	/**
	 * The attribute of the session.
	 */
	public static final String ATTRIBUTE = "authing.hosted.tokens";

	private final JsonMapper mapper = JsonMapper.shared();

	private final ClientRegistration registration;

	/**
	 * Create a form of tokens.
	 * @param registration the registration whose tokens they are
	 */
	public HostedTokens(ClientRegistration registration) {
		this.registration = registration;
	}

	/**
	 * Return whether tokens of a registration are kept here.
	 * @param registrationId the id of the registration
	 * @return whether they are
	 */
	public boolean areOf(String registrationId) {
		return registrationId.equals(this.registration.getRegistrationId());
	}

	/**
	 * Return tokens as they are kept.
	 * @param client the tokens
	 * @return a text
	 */
	public SessionSecret write(OAuth2AuthorizedClient client) {
		return new SessionSecret(this.mapper.writeValueAsString(Kept.of(client)));
	}

	/**
	 * Read tokens.
	 * @param kept what is kept; {@code null} if nothing is
	 * @param principal whose tokens
	 * @return the tokens, or {@code null} if there are none of this user
	 */
	public @Nullable OAuth2AuthorizedClient read(@Nullable Object kept, Authentication principal) {
		Kept tokens = (kept instanceof SessionSecret text) ? parse(text.value()) : null;
		return (tokens != null && tokens.userId().equals(principal.getName())) ? tokens.client(this.registration)
				: null;
	}

	/**
	 * What another version wrote may be unreadable: then there are no tokens.
	 */
	private @Nullable Kept parse(String text) {
		try {
			return this.mapper.readValue(text, Kept.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private record Kept(String userId, String accessToken, @Nullable Instant issuedAt, @Nullable Instant expiresAt,
			Set<String> scopes, @Nullable String refreshToken) {

		static Kept of(OAuth2AuthorizedClient client) {
			OAuth2AccessToken access = client.getAccessToken();
			OAuth2RefreshToken refresh = client.getRefreshToken();
			return new Kept(client.getPrincipalName(), access.getTokenValue(), access.getIssuedAt(),
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
			return "Kept[userId=" + this.userId + "]";
		}

	}

}
