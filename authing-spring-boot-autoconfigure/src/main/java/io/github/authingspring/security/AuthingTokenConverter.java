package io.github.authingspring.security;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.Assert;

/**
 * Makes the user of a verified bearer token. The token itself is what calls on behalf of
 * the user carry; Authing takes id_tokens only, so with access tokens such calls end as
 * those of an expired login.
 */
public final class AuthingTokenConverter implements Converter<Jwt, AuthingAuthentication> {

	private final Clock clock = Clock.systemUTC();

	@Override
	public AuthingAuthentication convert(Jwt token) {
		FactorGrantedAuthority factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.BEARER_AUTHORITY)
			.issuedAt(this.clock.instant())
			.build();
		return new AuthingAuthentication(user(token), new AuthingIdToken(token.getTokenValue(), token.getExpiresAt()),
				List.of(factor));
	}

	private static AuthingUser user(Jwt token) {
		Map<String, Object> claims = token.getClaims();
		Map<?, ?> data = (claims.get("data") instanceof Map<?, ?> map) ? map : Map.of();
		String id = token.getSubject();
		Assert.hasText(id, "The token must name a user");
		return new AuthingUser(id, first(claims.get("userpool_id"), data.get("userPoolId")),
				first(data.get("username"), claims.get("username"), claims.get("preferred_username")),
				first(claims.get("email"), data.get("email")), first(claims.get("phone_number"), data.get("phone")),
				first(claims.get("nickname")), first(claims.get("name")), first(claims.get("picture")));
	}

	private static @Nullable String first(@Nullable Object... values) {
		for (Object value : values) {
			if (value instanceof String text && !text.isBlank()) {
				return text;
			}
		}
		return null;
	}

}
