package io.github.authingspring.security;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.Pointcuts;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.SecurityAnnotationScanner;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;

/**
 * Obeys {@link RequiresFactor}.
 */
public final class RequiresFactorAuthorizationManager implements AuthorizationManager<MethodInvocation> {

	private final SecurityAnnotationScanner<RequiresFactor> scanner = SecurityAnnotationScanners
		.requireUnique(RequiresFactor.class);

	private final Map<RequiresFactor, AuthorizationManager<MethodInvocation>> rules = new ConcurrentHashMap<>();

	private RequiresFactorAuthorizationManager() {
	}

	/**
	 * Return the advisor that makes methods obey {@link RequiresFactor}.
	 * @return the advisor
	 */
	public static AuthorizationManagerBeforeMethodInterceptor advisor() {
		Pointcut annotated = Pointcuts.union(new AnnotationMatchingPointcut(RequiresFactor.class, true),
				new AnnotationMatchingPointcut(null, RequiresFactor.class, true));
		return new AuthorizationManagerBeforeMethodInterceptor(annotated, new RequiresFactorAuthorizationManager());
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			MethodInvocation invocation) {
		RequiresFactor required = this.scanner.scan(invocation.getMethod(), (invocation.getThis() != null)
				? AopUtils.getTargetClass(invocation.getThis()) : invocation.getMethod().getDeclaringClass());
		return (required != null) ? rule(required).authorize(authentication, invocation)
				: new AuthorizationDecision(false);
	}

	private AuthorizationManager<MethodInvocation> rule(RequiresFactor required) {
		return this.rules.computeIfAbsent(required,
				(annotation) -> FactorAuthorizationManager.within(duration(annotation.within()), annotation.value()));
	}

	private static Duration duration(String within) {
		try {
			return Duration.parse(within);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(
					"'within' of @RequiresFactor must be a duration such as 'PT5M', not '%s'".formatted(within), ex);
		}
	}

}
