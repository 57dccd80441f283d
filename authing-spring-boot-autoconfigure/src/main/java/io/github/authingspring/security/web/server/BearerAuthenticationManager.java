package io.github.authingspring.security.web.server;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingTokenConverter;
import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.BearerAttempt;
import io.github.authingspring.security.Uncancellable;
import reactor.core.publisher.Mono;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;

/**
 * Makes the user of a bearer token that is good. As Spring Security does where it may
 * wait, it publishes how that ended; listeners may wait, so they are called where that is
 * allowed.
 */
final class BearerAuthenticationManager implements ReactiveAuthenticationManager {

	private final JwtReactiveAuthenticationManager tokens;

	private final AuthenticationEventPublisher events;

	BearerAuthenticationManager(AuthingTokenDecoder decoder, AuthenticationEventPublisher events) {
		AuthingTokenConverter converter = new AuthingTokenConverter();
		this.tokens = new JwtReactiveAuthenticationManager(decoder::decodeLater);
		this.tokens.setJwtAuthenticationConverter((jwt) -> Mono.fromCallable(() -> converter.convert(jwt)));
		this.events = BearerAttempt.publisher(events);
	}

	@Override
	public Mono<Authentication> authenticate(Authentication attempt) {
		return this.tokens.authenticate(attempt)
			.onErrorResume(AuthenticationException.class,
					(failure) -> Uncancellable
						.blocking(() -> this.events.publishAuthenticationFailure(failure, attempt))
						.then(Mono.error(failure)))
			.cast(AuthingAuthentication.class)
			.doOnNext((user) -> user.setDetails(attempt.getDetails()))
			.flatMap((user) -> Uncancellable.blocking(() -> this.events.publishAuthenticationSuccess(user))
				.thenReturn(user));
	}

}
