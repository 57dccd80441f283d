package io.github.authingspring.security.login.hosted;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Makes who comes back from Authing's page the same kind of user as every other sign-in
 * does.
 */
public final class HostedUsers {

	private final Clock clock = Clock.systemUTC();

	/**
	 * Return who is signed in.
	 * @param principal who comes back
	 * @param details what is told with the sign-in
	 * @return the user
	 */
	public AuthingAuthentication signedIn(@Nullable Object principal, @Nullable Object details) {
		if (!(principal instanceof OidcUser user)) {
			throw new IllegalStateException("Authing's page is OpenID Connect");
		}
		AuthingAuthentication authentication = new AuthingAuthentication(user(user),
				new AuthingIdToken(user.getIdToken().getTokenValue(), user.getIdToken().getExpiresAt()),
				List.of(factor(user)));
		authentication.setDetails(details);
		return authentication;
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
