package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.CanAccess;
import io.github.authingspring.security.HasAuthingRole;
import io.github.authingspring.security.PermissionLoader;
import kotlin.coroutines.Continuation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for annotations that methods of publishers inherit. Users have the role
 * {@code admin}.
 */
class AnnotatedPublishersInheritanceTests extends Subscribing {

	private final ReactiveWebApplicationContextRunner contexts = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AopAutoConfiguration.class, AuthingAutoConfiguration.class,
				AuthingSecurityAutoConfiguration.class, AuthingReactiveMethodSecurityAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example")
		.withBean(PermissionLoader.class, KnownPermissions::new);

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	@DisplayName("#46 generic, overridden and inherited methods obey, on proxies of classes and of interfaces")
	void annotationsAreInherited(boolean ofClass) {
		this.contexts.withPropertyValues("spring.aop.proxy-target-class=" + ofClass)
			.withBean("books", Books.class)
			.withBean("films", Films.class)
			.run((context) -> {
				Store<Mono<String>, String> books = store(context.getBean("books"));
				assertThat(AopUtils.isCglibProxy(books)).isEqualTo(ofClass);
				assertThat(AopUtils.isJdkDynamicProxy(books)).isEqualTo(!ofClass);
				assertThat(answer(books.open(), user("u1"))).isEqualTo("open");
				assertDenied(books.open(), stranger());
				assertThat(answer(books.find("1"), user("u1"))).isEqualTo("found 1");
				assertDenied(books.find("2"), user("u1"));
				assertDenied(books.burn(), user("u1"));
				Store<String, String> films = store(context.getBean("films"));
				SecurityContextHolder.setContext(new SecurityContextImpl(user("u1")));
				assertThat(films.open()).isEqualTo("open");
				assertThat(films.find("1")).isEqualTo("found 1");
				assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> films.find("2"));
				assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(films::burn);
			});
	}

	@ParameterizedTest
	@ValueSource(classes = { Suspend.class, OfSuspend.class, OfPrivate.class })
	@DisplayName("#46 private methods and suspend functions are told at start")
	void unreachableAnnotationsAreToldAtStart(Class<?> type) {
		this.contexts.withBean(type)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("@HasAuthingRole")
				.hasMessageContaining(type.getSimpleName() + ".close"));
	}

	@SuppressWarnings("unchecked") // proxies have no type arguments
	private static <R> Store<R, String> store(Object bean) {
		return (Store<R, String>) bean;
	}

	interface Store<R, I> {

		@HasAuthingRole("admin")
		R open();

		@CanAccess(value = "books:{id}", actions = "books:read")
		R find(I id);

		R burn();

	}

	abstract static class Base<R> implements Store<R, String> {

		abstract R answer(String text);

		@Override
		public R open() {
			return answer("open");
		}

		@Override
		public R burn() {
			return answer("ashes");
		}

	}

	static class Books extends Base<Mono<String>> {

		@Override
		Mono<String> answer(String text) {
			return Mono.just(text);
		}

		@Override
		public Mono<String> find(String id) {
			return answer("found " + id);
		}

		@Override
		@HasAuthingRole("auditor")
		public Mono<String> burn() {
			return super.burn();
		}

	}

	static class Films extends Base<String> {

		@Override
		String answer(String text) {
			return text;
		}

		@Override
		public String find(String id) {
			return answer("found " + id);
		}

		@Override
		@HasAuthingRole("auditor")
		public String burn() {
			return super.burn();
		}

	}

	static class Suspend {

		@HasAuthingRole("admin")
		Object close(String id, Continuation<? super String> rest) {
			return "closed";
		}

	}

	@HasAuthingRole("admin")
	static class OfSuspend {

		Object close(Continuation<? super String> rest) {
			return "closed";
		}

	}

	static class OfPrivate {

		@HasAuthingRole("admin")
		Mono<String> open() {
			return close();
		}

		@HasAuthingRole("admin")
		private Mono<String> close() {
			return Mono.just("closed");
		}

	}

}
