package io.github.authingspring.security;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.aop.TargetClassAware;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodClassKey;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.SecurityAnnotationScanner;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Makes methods obey an annotation, on them or on their class. Each method has a rule of
 * its own, made at its first call.
 *
 * @param <A> the type of the annotation
 */
final class AnnotatedMethods<A extends Annotation> {

	private static final MethodRule DENIED = (authentication, invocation) -> new AuthorizationDecision(false);

	private static final MethodRule GRANTED = (authentication, invocation) -> new AuthorizationDecision(true);

	private final Class<A> type;

	private final SecurityAnnotationScanner<A> scanner;

	private final BiFunction<A, Method, MethodRule> rule;

	private final Map<MethodClassKey, MethodRule> rules = new ConcurrentHashMap<>();

	private AnnotatedMethods(Class<A> type, BiFunction<A, Method, MethodRule> rule) {
		this.type = type;
		this.scanner = SecurityAnnotationScanners.requireUnique(type);
		this.rule = rule;
	}

	/**
	 * Return the advisor that makes methods obey an annotation.
	 * @param type the type of the annotation
	 * @param rule makes the rule of a method
	 */
	static <A extends Annotation> AnnotationAdvisor advisor(Class<A> type, BiFunction<A, Method, MethodRule> rule) {
		return new AnnotationAdvisor(new AnnotatedPointcut(type), new AnnotatedMethods<>(type, rule));
	}

	/**
	 * Decide for whoever is supplied.
	 */
	@Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			MethodInvocation invocation) {
		return rule(invocation).authorize(authentication, invocation);
	}

	/**
	 * Decide without waiting.
	 */
	Mono<AuthorizationResult> later(Authentication authentication, MethodInvocation invocation) {
		return rule(invocation).later(authentication, invocation);
	}

	static Class<?> targetClass(MethodInvocation invocation) {
		Object target = invocation.getThis();
		return (target != null) ? typeOf(target) : invocation.getMethod().getDeclaringClass();
	}

	/**
	 * Only proxies take a closer look, as many of them may be of one class.
	 */
	private static Class<?> typeOf(Object target) {
		return (target instanceof TargetClassAware) ? AopUtils.getTargetClass(target) : target.getClass();
	}

	private MethodRule rule(MethodInvocation invocation) {
		return rule(invocation.getMethod(), targetClass(invocation));
	}

	private MethodRule rule(Method method, Class<?> type) {
		MethodClassKey key = new MethodClassKey(method, type);
		MethodRule known = this.rules.get(key);
		return (known != null) ? known : this.rules.computeIfAbsent(key, (any) -> make(method, type));
	}

	private MethodRule make(Method method, Class<?> seen) {
		Class<?> type = ClassUtils.getUserClass(seen);
		A annotation = this.scanner.scan(method, type);
		if (annotation == null && ReflectionUtils.isObjectMethod(method)) {
			return GRANTED;
		}
		A counting = (annotation != null) ? annotation : ofClass(type);
		return (counting != null) ? this.rule.apply(counting, AopUtils.getMostSpecificMethod(method, type)) : DENIED;
	}

	/**
	 * Return the annotation of a class for a method that it inherits from one without.
	 * Where several compete, none counts.
	 */
	private @Nullable A ofClass(Class<?> type) {
		List<MergedAnnotation<A>> found = MergedAnnotations.from(type, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.stream(this.type)
			.toList();
		boolean clear = !found.isEmpty() && (found.get(0).getAggregateIndex() == 0
				|| found.stream().map(MergedAnnotation::synthesize).distinct().count() == 1);
		return clear ? found.get(0).synthesize() : null;
	}

}
