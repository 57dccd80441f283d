package io.github.authingspring.security;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/**
 * Decides who may call one method.
 */
@FunctionalInterface
interface MethodRule extends AuthorizationManager<MethodInvocation> {

	/**
	 * Decide without waiting, where deciding needs more than a look at the user.
	 */
	default Mono<AuthorizationResult> later(@Nullable Authentication authentication, MethodInvocation invocation) {
		return Mono.fromSupplier(() -> authorize(() -> authentication, invocation));
	}

}
