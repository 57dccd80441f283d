package io.github.authingspring.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.JWTProcessor;
import io.github.authingspring.client.AuthingException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.Assert;

/**
 * Verifies tokens by their signature, each by exactly one algorithm.
 */
final class SignedTokenDecoder implements AuthingTokenDecoder {

	private static final MappedJwtClaimSetConverter CLAIMS = MappedJwtClaimSetConverter.withDefaults(Map.of());

	private final NimbusJwtDecoder decoder;

	private final AuthingFailures failures = new AuthingFailures();

	/**
	 * Where tokens are verified for those who must not wait.
	 */
	private final Scheduler scheduler;

	private SignedTokenDecoder(NimbusJwtDecoder decoder, Scheduler scheduler, AuthingJwtSettings settings,
			Clock clock) {
		decoder.setJwtValidator(TokenRules.of(settings, clock));
		decoder.setClaimSetConverter(SignedTokenDecoder::claims);
		this.decoder = decoder;
		this.scheduler = scheduler;
	}

	static SignedTokenDecoder hs256(AuthingJwtSettings settings, Clock clock) {
		String secret = settings.appSecret();
		Assert.hasText(secret, "HS256 needs the secret of the application");
		SecretKeySpec key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
		return new SignedTokenDecoder(
				NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).validateType(false).build(),
				Schedulers.immediate(), settings, clock);
	}

	static SignedTokenDecoder rs256(AuthingJwtSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
		return new SignedTokenDecoder(
				NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build(),
				Schedulers.boundedElastic(), settings, clock);
	}

	static SignedTokenDecoder by(JWTProcessor<SecurityContext> processor, AuthingJwtSettings settings, Clock clock) {
		return new SignedTokenDecoder(new NimbusJwtDecoder(processor), Schedulers.immediate(), settings, clock);
	}

	/**
	 * Spring Security makes up a time of issue where there is none.
	 */
	private static Map<String, Object> claims(Map<String, Object> claims) {
		Map<String, Object> converted = CLAIMS.convert(claims);
		if (!claims.containsKey(JwtClaimNames.IAT)) {
			converted.remove(JwtClaimNames.IAT);
		}
		return converted;
	}

	@Override
	public Jwt decode(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (JwtValidationException ex) {
			throw ex;
		}
		catch (BadJwtException ex) {
			throw new BadJwtException("The token is malformed or its signature is wrong", ex);
		}
		catch (JwtException ex) {
			throw fault(ex);
		}
	}

	@Override
	public Mono<Jwt> decodeLater(String token) {
		return Mono.fromCallable(() -> decode(token)).subscribeOn(this.scheduler);
	}

	private AuthenticationException fault(JwtException failure) {
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof AuthingException fault) {
				return this.failures.fault(fault);
			}
		}
		return new AuthingServiceException("The signature of a token cannot be checked", failure);
	}

}
