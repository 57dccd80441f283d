package io.github.authingspring.security;

import java.util.List;

import io.github.authingspring.client.AuthenticationClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Signs users in at Authing without blocking: the counterpart of
 * {@link AuthingAuthenticationProvider} for reactive applications, with the same tokens,
 * exceptions and events. Anything but a token that it supports ends empty.
 */
public final class ReactiveAuthingAuthenticationManager implements ReactiveAuthenticationManager {

	private final SignIns signIns;

	private final AuthenticationEventPublisher events;

	/**
	 * Create a manager.
	 * @param client signs in
	 * @param settings how sign-in works
	 * @param customizers fill what goes along with a sign-in
	 * @param observations how sign-ins are observed
	 * @param events told of outcomes, where it may block
	 */
	public ReactiveAuthingAuthenticationManager(AuthenticationClient client, AuthingLoginSettings settings,
			List<LoginOptionsCustomizer> customizers, AuthingSecurityObservations observations,
			AuthenticationEventPublisher events) {
		this.signIns = new SignIns(client, settings, customizers, observations);
		this.events = events;
	}

	/**
	 * Sign in. Once begun, that goes on to its end though nobody waits for it any more,
	 * so that each attempt has an outcome that is told.
	 * @param authentication an {@link AuthingLoginToken}, a plain
	 * {@code UsernamePasswordAuthenticationToken} or, after
	 * {@link AuthingMfaRequiredException}, a {@link SecondFactorToken}
	 * @return the user, empty for any other token, or an error as
	 * {@link AuthingAuthenticationProvider} throws it
	 */
	@Override
	public Mono<Authentication> authenticate(Authentication authentication) {
		return this.signIns.supports(authentication.getClass())
				? Uncancellable.of(Mono.defer(() -> signIn(authentication)).subscribeOn(Schedulers.boundedElastic()))
				: Mono.empty();
	}

	private Mono<Authentication> signIn(Authentication attempt) {
		SignIn signIn = this.signIns.of(attempt);
		return Mono.defer(() -> signIn.call().get().toMono())
			.doOnSuccess((user) -> signIn.end(null))
			.doOnError(signIn::end)
			.cast(Authentication.class)
			.flatMap((user) -> Uncancellable.blocking(() -> this.events.publishAuthenticationSuccess(user))
				.thenReturn(user))
			.onErrorResume(AuthenticationException.class, (failure) -> failed(failure, attempt));
	}

	private Mono<Authentication> failed(AuthenticationException failure, Authentication attempt) {
		failure.setAuthenticationRequest(attempt);
		return Uncancellable.blocking(() -> this.events.publishAuthenticationFailure(failure, attempt))
			.then(Mono.error(failure));
	}

}
