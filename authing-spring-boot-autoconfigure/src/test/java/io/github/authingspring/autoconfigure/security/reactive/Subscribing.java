package io.github.authingspring.autoconfigure.security.reactive;

import java.time.Duration;
import java.util.List;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Subscribes to what methods return, as one user or another.
 */
abstract class Subscribing {

	static final Duration PATIENCE = Duration.ofSeconds(10);

	static AuthingAuthentication user(String id, GrantedAuthority... factors) {
		return new AuthingAuthentication(new AuthingUser(id, null, null, null, null, null, null, null),
				new AuthingIdToken("token of " + id, null), List.of(factors));
	}

	static Authentication stranger() {
		return new TestingAuthenticationToken("u1", "secret", "ROLE_admin");
	}

	static <T> @Nullable T answer(Mono<T> call, @Nullable Authentication user) {
		return call.contextWrite(as(user)).block(PATIENCE);
	}

	static <T> List<T> answers(Flux<T> call, @Nullable Authentication user) {
		return call.contextWrite(as(user)).collectList().block(PATIENCE);
	}

	static Throwable failure(Publisher<?> call, @Nullable Authentication user) {
		return Flux.from(call)
			.contextWrite(as(user))
			.then(Mono.<Throwable>empty())
			.onErrorResume(Mono::just)
			.blockOptional(PATIENCE)
			.orElseThrow(() -> new AssertionError("Nothing failed"));
	}

	static void assertDenied(Publisher<?> call, @Nullable Authentication user) {
		assertThat(failure(call, user)).isInstanceOf(AuthorizationDeniedException.class);
	}

	static Context as(@Nullable Authentication user) {
		return (user != null) ? ReactiveSecurityContextHolder.withAuthentication(user) : Context.empty();
	}

}
