package io.github.authingspring.security.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Signs in who comes back from Authing's page, as the same kind of user as every other
 * sign-in does. The conversion is part of the attempt, so that whatever takes part in a
 * sign-in sees nothing else: session, remember-me, events and success handler.
 */
final class HostedLoginFilter extends OAuth2LoginAuthenticationFilter {

	private final OAuth2AuthorizedClientRepository clients;

	private final FormerUser former;

	private final Clock clock = Clock.systemUTC();

	HostedLoginFilter(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients, String path,
			FormerUser former) {
		super(registrations, clients, path);
		this.clients = clients;
		this.former = former;
	}

	@Override
	public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
		Authentication result = super.attemptAuthentication(request, response);
		if (!(result.getPrincipal() instanceof OidcUser user)) {
			throw new IllegalStateException("Authing's page is OpenID Connect");
		}
		AuthingAuthentication authentication = new AuthingAuthentication(user(user),
				new AuthingIdToken(user.getIdToken().getTokenValue(), user.getIdToken().getExpiresAt()),
				List.of(factor(user)));
		authentication.setDetails(result.getDetails());
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

	private static AuthingUser user(OidcUser user) {
		String username = user.getClaimAsString("username");
		return new AuthingUser(user.getName(), user.getClaimAsString("userpool_id"),
				(username != null) ? username : user.getPreferredUsername(), user.getEmail(), user.getPhoneNumber(),
				user.getNickName(), user.getFullName(), user.getPicture());
	}

	/**
	 * Authing's page may know the browser: what counts is when the user really signed in
	 * there. If Authing does not tell, it was never.
	 */
	private FactorGrantedAuthority factor(OidcUser user) {
		Instant now = this.clock.instant();
		Instant authenticatedAt = Objects.requireNonNullElse(user.getAuthenticatedAt(), Instant.EPOCH);
		return FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
			.issuedAt(authenticatedAt.isBefore(now) ? authenticatedAt : now)
			.build();
	}

}
