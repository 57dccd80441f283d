package io.github.authingspring.security;

import java.util.function.Supplier;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/**
 * Decides by what a user is permitted.
 */
final class PermissionMethodRule implements MethodRule {

	private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);

	private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

	private final Question question;

	PermissionMethodRule(Question question) {
		this.question = question;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			MethodInvocation invocation) {
		return decide(PermissionService.now(this.question.ask(authentication.get(), invocation)));
	}

	@Override
	public Mono<AuthorizationResult> later(@Nullable Authentication authentication, MethodInvocation invocation) {
		return Mono.defer(() -> this.question.ask(authentication, invocation)).map(PermissionMethodRule::decide);
	}

	private static AuthorizationResult decide(boolean allowed) {
		return allowed ? GRANTED : DENIED;
	}

	/**
	 * Asks whether a user is permitted to call.
	 */
	@FunctionalInterface
	interface Question {

		Mono<Boolean> ask(@Nullable Authentication authentication, MethodInvocation invocation);

	}

}
