package io.github.authingspring.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.util.StringUtils;

/**
 * What a token must say beside what Spring Security's own validators ask for. A time that
 * is off by exactly the clock skew is good.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

	private static final OAuth2TokenValidatorResult GOOD = OAuth2TokenValidatorResult.success();

	private final AuthingJwtSettings.Token kind;

	private final Duration clockSkew;

	private final Clock clock;

	private TokenRules(AuthingJwtSettings settings, Clock clock) {
		this.kind = settings.token();
		this.clockSkew = settings.clockSkew();
		this.clock = clock;
	}

	static OAuth2TokenValidator<Jwt> of(AuthingJwtSettings settings, Clock clock) {
		JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
		times.setAllowEmptyExpiryClaim(false);
		times.setClock(clock);
		return new DelegatingOAuth2TokenValidator<>(type(settings.token()), times,
				new JwtIssuerValidator(settings.issuer()), new JwtAudienceValidator(settings.appId()),
				new TokenRules(settings, clock));
	}

	private static JwtTypeValidator type(AuthingJwtSettings.Token kind) {
		JwtTypeValidator type = (kind == AuthingJwtSettings.Token.ACCESS_TOKEN)
				? new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt") : new JwtTypeValidator("JWT");
		type.setAllowEmpty(true);
		return type;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		String subject = token.getSubject();
		if (!StringUtils.hasText(subject) || namesAnother(token, subject)) {
			return bad("The token must name one user");
		}
		Instant issuedAt = token.getIssuedAt();
		if (issuedAt != null && this.clock.instant().plus(this.clockSkew).isBefore(issuedAt)) {
			return bad("The token is issued in the future");
		}
		if (token.hasClaim("scope") != (this.kind == AuthingJwtSettings.Token.ACCESS_TOKEN)) {
			return bad("The token is of the wrong kind");
		}
		return token.hasClaim("cnf") ? bad("The token is bound to a key") : GOOD;
	}

	private static boolean namesAnother(Jwt token, String subject) {
		return token.getClaims().get("data") instanceof Map<?, ?> data && data.get("id") != null
				&& !subject.equals(data.get("id"));
	}

	private static OAuth2TokenValidatorResult bad(String description) {
		return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, description, null));
	}

}
