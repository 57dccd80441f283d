package io.github.authingspring.security;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import org.springframework.aop.ClassFilter;
import org.springframework.aop.MethodMatcher;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.Pointcuts;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.core.KotlinDetector;
import org.springframework.core.annotation.AnnotationConfigurationException;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The methods with an annotation, on them or on their class. Beans with an annotation
 * that no proxy could obey are refused.
 */
final class AnnotatedPointcut implements Pointcut {

	private static final String CONTINUATION = "kotlin.coroutines.Continuation";

	private final Class<? extends Annotation> type;

	private final Pointcut annotated;

	AnnotatedPointcut(Class<? extends Annotation> type) {
		this.type = type;
		this.annotated = Pointcuts.union(new AnnotationMatchingPointcut(type, true),
				new AnnotationMatchingPointcut(null, type, true));
	}

	@Override
	public ClassFilter getClassFilter() {
		return this::matches;
	}

	@Override
	public MethodMatcher getMethodMatcher() {
		return this.annotated.getMethodMatcher();
	}

	private boolean matches(Class<?> bean) {
		if (AnnotationUtils.isCandidateClass(bean, this.type)) {
			ReflectionUtils.doWithMethods(bean, this::refuse,
					(method) -> MergedAnnotations.from(method).isPresent(this.type) && isOutOfReach(method, bean));
			if (KotlinDetector.isKotlinPresent()) {
				ReflectionUtils.doWithMethods(bean, (method) -> refuseSuspend(method, bean),
						AnnotatedPointcut::isSuspend);
			}
		}
		return this.annotated.getClassFilter().matches(bean);
	}

	/**
	 * A final method may be called by way of an interface.
	 */
	private static boolean isOutOfReach(Method method, Class<?> bean) {
		int modifiers = method.getModifiers();
		return Modifier.isPrivate(modifiers) || Modifier.isStatic(modifiers) || (Modifier.isFinal(modifiers)
				&& ClassUtils.getInterfaceMethodIfPossible(method, bean).equals(method));
	}

	/**
	 * Their callers get what they return from a continuation, and from no proxy.
	 */
	private static boolean isSuspend(Method method) {
		int count = method.getParameterCount();
		return count > 0 && method.getParameterTypes()[count - 1].getName().equals(CONTINUATION);
	}

	private void refuse(Method method) {
		throw refusal(method, "the method must be neither private nor static nor final");
	}

	private void refuseSuspend(Method method, Class<?> bean) {
		if (this.annotated.getMethodMatcher().matches(method, bean)) {
			throw refusal(method, "the method must be no suspend function; let it return a Mono or Flux");
		}
	}

	private AnnotationConfigurationException refusal(Method method, String reason) {
		return new AnnotationConfigurationException("@%s on %s.%s cannot be obeyed: %s"
			.formatted(this.type.getSimpleName(), method.getDeclaringClass().getName(), method.getName(), reason));
	}

}
