package io.github.authingspring.security.web;

import java.util.Optional;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.login.LoginCall;
import io.github.authingspring.security.login.hosted.HostedRenewal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.log.LogMessage;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Exchanges the tokens of a session, of whatever sign-in, and keeps the new ones.
 */
final class HostedTokenRenewal implements TokenRenewal {

	private static final Log logger = LogFactory.getLog(HostedTokenRenewal.class);

	private final OAuth2AuthorizedClientRepository clients;

	private final HostedRenewal renewal;

	HostedTokenRenewal(OAuth2AuthorizedClientRepository clients, HostedRenewal renewal) {
		this.clients = clients;
		this.renewal = renewal;
	}

	@Override
	public LoginCall<Optional<AuthingIdToken>> renew(AuthingAuthentication user, HttpServletRequest request,
			HttpServletResponse response) {
		return LoginCall.defer(() -> renewInSession(user, request, response)).recover((failure) -> {
			if (!(failure instanceof IllegalStateException)) {
				throw failure;
			}
			logger.debug(LogMessage.format("The session of user '%s' ended meanwhile", user.getName()), failure);
			return Optional.of(user.idToken());
		});
	}

	private LoginCall<Optional<AuthingIdToken>> renewInSession(AuthingAuthentication user, HttpServletRequest request,
			HttpServletResponse response) {
		return this.renewal.renew(user, this.clients.loadAuthorizedClient(HostedPage.REGISTRATION_ID, user, request))
			.map((renewed) -> {
				if (renewed.tokens() != null) {
					this.clients.saveAuthorizedClient(renewed.tokens(), user, request, response);
				}
				return renewed.idToken();
			});
	}

}
