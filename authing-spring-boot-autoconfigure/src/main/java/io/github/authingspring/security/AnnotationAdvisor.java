package io.github.authingspring.security;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

import org.springframework.aop.Pointcut;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.MethodClassKey;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.Assert;

/**
 * Makes methods obey an annotation, before anything else that their proxy does.
 * <p>
 * Where a method returns a {@link Publisher} such as {@code Mono} or {@code Flux},
 * nothing waits: each subscriber is decided about, the method is called for those who may
 * call it and others get an error. It is the user of the Reactor context who counts or,
 * where that has none, of the thread that called. Methods that return anything else are
 * decided about when they are called, for the user of the thread, and end in
 * {@link IllegalStateException} where that needs waiting and the thread must not wait.
 * <p>
 * Suspend functions of Kotlin are refused when their bean is made.
 */
public final class AnnotationAdvisor implements AuthorizationAdvisor {

	private static final AuthorizationResult DENIED = new AuthorizationDecision(false);

	private final Pointcut pointcut;

	private final AnnotatedMethods<?> methods;

	/**
	 * What methods return of which the declaration that is called does not tell.
	 */
	private final Map<MethodClassKey, Class<?>> returnTypes = new ConcurrentHashMap<>();

	private @Nullable AuthorizationEventPublisher events;

	private Supplier<SecurityContextHolderStrategy> contexts = SecurityContextHolder::getContextHolderStrategy;

	AnnotationAdvisor(Pointcut pointcut, AnnotatedMethods<?> methods) {
		this.pointcut = pointcut;
		this.methods = methods;
	}

	/**
	 * Set who is told of decisions.
	 * @param events publishes decisions
	 */
	public void setAuthorizationEventPublisher(AuthorizationEventPublisher events) {
		this.events = events;
	}

	/**
	 * Set where the user of a thread is looked up.
	 * @param contexts knows the user
	 */
	public void setSecurityContextHolderStrategy(SecurityContextHolderStrategy contexts) {
		this.contexts = () -> contexts;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		Class<?> type = invocation.getMethod().getReturnType();
		if (type == Object.class || type == Publisher.class) {
			type = returnType(invocation);
		}
		return Publisher.class.isAssignableFrom(type) ? later(invocation, type) : now(invocation);
	}

	/**
	 * As Spring Security's own interceptor does, which for each call writes log messages
	 * that cost more than the decision.
	 */
	private @Nullable Object now(MethodInvocation invocation) throws Throwable {
		AuthorizationResult result = Objects.requireNonNullElse(this.methods.authorize(this::user, invocation), DENIED);
		if (this.events != null) {
			this.events.publishAuthorizationEvent(this::user, invocation, result);
		}
		if (!result.isGranted()) {
			throw new AuthorizationDeniedException("Access Denied", result);
		}
		return invocation.proceed();
	}

	private Authentication user() {
		Authentication user = this.contexts.get().getContext().getAuthentication();
		if (user == null) {
			throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
		}
		return user;
	}

	private Class<?> returnType(MethodInvocation invocation) {
		Method method = invocation.getMethod();
		Class<?> type = AnnotatedMethods.targetClass(invocation);
		return this.returnTypes.computeIfAbsent(new MethodClassKey(method, type),
				(any) -> GenericTypeResolver.resolveReturnType(AopUtils.getMostSpecificMethod(method, type), type));
	}

	/**
	 * Spring Security's own interceptor knows no generic methods, and from the second
	 * subscription on passes by whatever guards the method behind it.
	 */
	private Object later(MethodInvocation invocation, Class<?> type) {
		ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(type);
		Assert.state(adapter != null,
				() -> "'%s' returns no publisher that is known".formatted(invocation.getMethod().toGenericString()));
		Mono<AuthorizationResult> decision = decide(invocation).defaultIfEmpty(DENIED);
		return adapter.fromPublisher(
				adapter.isMultiValue() ? decision.flatMapMany((result) -> proceed(invocation, result, adapter))
						: decision.flatMap((result) -> Mono.from(proceed(invocation, result, adapter))));
	}

	/**
	 * A call of Spring AOP proceeds once, so each subscriber has one of his own.
	 */
	private static Publisher<Object> proceed(MethodInvocation invocation, AuthorizationResult result,
			ReactiveAdapter adapter) {
		if (!result.isGranted()) {
			return Mono.error(new AuthorizationDeniedException("Access Denied", result));
		}
		MethodInvocation own = (invocation instanceof ProxyMethodInvocation proxied) ? proxied.invocableClone()
				: invocation;
		try {
			return adapter.toPublisher(own.proceed());
		}
		catch (Throwable ex) {
			throw Exceptions.propagate(ex);
		}
	}

	/**
	 * Decide for each subscriber. The user of the thread is looked up now, as there may
	 * be another when someone subscribes.
	 */
	private Mono<AuthorizationResult> decide(MethodInvocation invocation) {
		SecurityContext caller = new SecurityContextImpl();
		caller.setAuthentication(this.contexts.get().getContext().getAuthentication());
		return ReactiveSecurityContextHolder.getContext()
			.switchIfEmpty(Mono.just(caller))
			.flatMap((context) -> decide(context.getAuthentication(), invocation));
	}

	private Mono<AuthorizationResult> decide(@Nullable Authentication authentication, MethodInvocation invocation) {
		if (authentication == null) {
			return Mono.just(DENIED);
		}
		Mono<AuthorizationResult> decision = this.methods.later(authentication, invocation);
		AuthorizationEventPublisher told = this.events;
		return (told != null)
				? decision
					.doOnNext((result) -> told.publishAuthorizationEvent(() -> authentication, invocation, result))
				: decision;
	}

	@Override
	public Pointcut getPointcut() {
		return this.pointcut;
	}

	@Override
	public Advice getAdvice() {
		return this;
	}

	@Override
	public int getOrder() {
		return AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder();
	}

}
