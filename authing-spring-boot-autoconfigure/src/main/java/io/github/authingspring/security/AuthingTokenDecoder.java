package io.github.authingspring.security;

import java.time.Clock;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingKeys;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Verifies tokens of Authing. On purpose no
 * {@link org.springframework.security.oauth2.jwt.JwtDecoder}, so that a bean of it never
 * stands in for the application's own.
 */
@FunctionalInterface
public interface AuthingTokenDecoder {

	/**
	 * Verify a token.
	 * @param token the token
	 * @return its claims
	 * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is not good
	 * @throws AuthingServiceException if that cannot be told
	 */
	Jwt decode(String token);

	/**
	 * Verify a token, for those who must not wait. Unless a decoder knows better, another
	 * thread waits for {@link #decode}.
	 * @param token the token
	 * @return its claims, or a failure as described at {@link #decode}
	 */
	default Mono<Jwt> decodeLater(String token) {
		return Mono.fromCallable(() -> decode(token)).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Create a decoder. Nothing is asked before the first token.
	 * @param settings how tokens are verified
	 * @param client asks Authing for its keys, or about the token
	 * @return the decoder
	 */
	static AuthingTokenDecoder of(AuthingJwtSettings settings, AuthenticationClient client) {
		Clock clock = Clock.systemUTC();
		return switch (settings.algorithm()) {
			case HS256 -> SignedTokenDecoder.hs256(settings, clock);
			case RS256 -> SignedTokenDecoder.rs256(settings, new SigningKeys(AuthingKeys.jwkSet(client), clock), clock);
			case ONLINE -> new OnlineTokenDecoder(settings, client, clock, Ticker.systemTicker());
		};
	}

}
