package io.github.authingspring.security.login.hosted;

import java.util.Optional;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.model.TokenResponse;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.login.DirectTokenRenewal;
import io.github.authingspring.security.login.LoginCall;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.log.LogMessage;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Exchanges tokens of sign-ins on Authing's page by their refresh tokens, and all others
 * directly.
 */
public final class HostedRenewal {

	private static final Log logger = LogFactory.getLog(HostedRenewal.class);

	private final HostedGrants grants;

	private final DirectTokenRenewal direct;

	private final IdTokenDecoder decoder;

	/**
	 * Create a renewal.
	 * @param client asks Authing
	 * @param decoder verifies the new id_tokens
	 */
	public HostedRenewal(AuthenticationClient client, IdTokenDecoder decoder) {
		this.grants = new HostedGrants(client);
		this.direct = new DirectTokenRenewal(client);
		this.decoder = decoder;
	}

	/**
	 * Prepare to exchange the tokens of a user.
	 * @param user the user
	 * @param tokens the tokens of a sign-in on Authing's page; {@code null} if there are
	 * none
	 * @return what is new
	 */
	public LoginCall<Renewed> renew(AuthingAuthentication user, @Nullable OAuth2AuthorizedClient tokens) {
		if (tokens == null) {
			return this.direct.renew(user).map((token) -> new Renewed(null, token));
		}
		return this.grants.refresh(tokens.getRefreshToken())
			.then((answer) -> answer.map((renewed) -> renewed(user, tokens, renewed))
				.orElseGet(() -> LoginCall.done(new Renewed(null, Optional.empty()))));
	}

	private LoginCall<Renewed> renewed(AuthingAuthentication user, OAuth2AuthorizedClient tokens,
			TokenResponse answer) {
		OAuth2AuthorizedClient next = replace(tokens, HostedGrants.response(answer));
		return LoginCall.defer(() -> this.decoder.decode(String.valueOf(answer.idToken())))
			.map((verified) -> ofSameUser(user, verified))
			.recover((failure) -> notVerified(user, failure))
			.map((token) -> new Renewed(next, token));
	}

	/**
	 * A refresh token that is not replaced stays good.
	 */
	private static OAuth2AuthorizedClient replace(OAuth2AuthorizedClient tokens, OAuth2AccessTokenResponse answer) {
		OAuth2RefreshToken next = answer.getRefreshToken();
		return new OAuth2AuthorizedClient(tokens.getClientRegistration(), tokens.getPrincipalName(),
				answer.getAccessToken(), (next != null) ? next : tokens.getRefreshToken());
	}

	private static Optional<AuthingIdToken> ofSameUser(AuthingAuthentication user, Jwt verified) {
		if (user.getName().equals(verified.getSubject())) {
			return Optional.of(new AuthingIdToken(verified.getTokenValue(), verified.getExpiresAt()));
		}
		logger.warn(LogMessage.format("The new token of user '%s' speaks of another user", user.getName()));
		return Optional.empty();
	}

	private static Optional<AuthingIdToken> notVerified(AuthingAuthentication user, RuntimeException failure) {
		if (failure instanceof BadJwtException) {
			logger.warn(LogMessage.format("The new token of user '%s' is not valid", user.getName()));
			return Optional.empty();
		}
		if (failure instanceof JwtException) {
			logger.warn(LogMessage.format("The new token of user '%s' cannot be verified", user.getName()), failure);
			return Optional.of(user.idToken());
		}
		throw failure;
	}

	/**
	 * What is new.
	 *
	 * @param tokens the tokens that are to be kept from now on; {@code null} if they are
	 * the same
	 * @param idToken the new id_token of the user; empty if Authing refuses
	 */
	public record Renewed(@Nullable OAuth2AuthorizedClient tokens, Optional<AuthingIdToken> idToken) {

		/**
		 * Show what is no secret.
		 */
		@Override
		public String toString() {
			return "Renewed[refused=" + this.idToken.isEmpty() + "]";
		}

	}

}
