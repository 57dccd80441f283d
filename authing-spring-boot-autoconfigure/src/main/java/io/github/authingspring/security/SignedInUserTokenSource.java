package io.github.authingspring.security;

import io.github.authingspring.client.AuthingTokenSource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Takes the token of the signed-in user when a call is executed: from the Reactor context
 * if it has a security context, else from the thread. If nobody is signed in by Authing,
 * the call fails with {@link AuthenticationCredentialsNotFoundException} and is not sent.
 */
public final class SignedInUserTokenSource implements AuthingTokenSource {

	@Override
	public Mono<String> token() {
		return ReactiveSecurityContextHolder.getContext()
			.switchIfEmpty(Mono.fromSupplier(SecurityContextHolder::getContext))
			.map(SignedInUserTokenSource::token);
	}

	private static String token(SecurityContext context) {
		@Nullable Authentication authentication = context.getAuthentication();
		if (authentication instanceof AuthingAuthentication user && user.isAuthenticated()) {
			return user.idToken().value();
		}
		throw new AuthenticationCredentialsNotFoundException("Nobody is signed in by Authing");
	}

}
