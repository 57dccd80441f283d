package io.github.authingspring.autoconfigure.security.reactive;

import java.util.List;
import java.util.function.Consumer;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.AuthingAuthorization;
import io.github.authingspring.security.PermissionLoader;
import io.github.authingspring.security.PermissionsUnavailableException;
import io.github.authingspring.security.ReactiveAuthingAuthorization;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for expressions on methods that return publishers, and for the bean behind them.
 */
class ReactiveMethodSecurityTests extends Subscribing {

	private final KnownPermissions grants = new KnownPermissions();

	private final ReactiveWebApplicationContextRunner contexts = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				AuthingReactiveMethodSecurityAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example",
				"authing.authorization.namespace=shop")
		.withBean(PermissionLoader.class, () -> this.grants)
		.withBean(ReactiveShop.class);

	@Test
	void expressionsAskTheBean() {
		onShop((shop) -> {
			assertThat(answer(shop.adminByExpression(), user("u1"))).isEqualTo("done");
			assertThat(answer(shop.auditByExpression("finance"), user("u1"))).isEqualTo("done");
			assertDenied(shop.auditByExpression("shop"), user("u1"));
			assertThat(answer(shop.read("1"), user("u1"))).isEqualTo("done");
			assertThat(answers(shop.readOrDelete("1"), user("u1"))).containsExactly("done");
			int calls = shop.calls();
			assertDenied(shop.read("2"), user("u1"));
			assertDenied(shop.readOrDelete("2"), user("u1"));
			assertThat(shop.calls()).isEqualTo(calls);
		});
	}

	@Test
	void streamsAreFiltered() {
		onShop((shop) -> {
			assertThat(answers(shop.books("1", "2", "1"), user("u1"))).containsExactly("1", "1");
			assertThat(answers(shop.books("1"), stranger())).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "1:*", "", ":", "{id}", "#{T(java.lang.Runtime).getRuntime()}", "' or true or '",
			"1' , 'books:delete", "${authing.app-id}" })
	@DisplayName("#47 arguments are data and never evaluated, also in reactive applications")
	void argumentsAreData(String id) {
		onShop((shop) -> {
			assertDenied(shop.pages(id), user("u1"));
			assertDenied(shop.read(id), user("u1"));
			assertDenied(shop.readOrDelete(id), user("u1"));
			assertThat(answers(shop.books(id), user("u1"))).isEmpty();
		});
	}

	@Test
	@DisplayName("#48 whoever is not signed in by Authing may do nothing, without a load")
	void strangersMayDoNothing() {
		this.contexts.run((context) -> {
			ReactiveAuthingAuthorization authing = context.getBean(ReactiveAuthingAuthorization.class);
			for (Mono<Boolean> check : List.of(authing.hasRole("admin"), authing.hasRole("auditor", "finance"),
					authing.can("menu_admin"), authing.can("books:1", "books:read"),
					authing.canAny("books:1", "books:read"))) {
				assertThat(answer(check, user("u1"))).isTrue();
				int loads = this.grants.loads();
				assertThat(answer(check, stranger())).isFalse();
				assertThat(answer(check, null)).isFalse();
				assertThat(this.grants.loads()).isEqualTo(loads);
			}
		});
	}

	@Test
	@DisplayName("#41 a check that cannot be made is no denial, also in reactive applications")
	void unavailablePermissions() {
		this.grants.fail(new IllegalStateException("no answer"));
		onShop((shop) -> {
			for (Mono<String> call : List.of(shop.admin(), shop.read("1"), shop.books("1").next())) {
				assertThat(failure(call, user("u1"))).isInstanceOf(PermissionsUnavailableException.class);
			}
			assertThat(shop.calls()).isZero();
		});
	}

	@Test
	void hasPermissionIsRefused() {
		onShop((shop) -> {
			for (Mono<String> call : List.of(shop.hasPermission("1"), shop.hasPermissionOfType("1"))) {
				assertThat(failure(call, user("u1"))).isInstanceOf(UnsupportedOperationException.class)
					.hasMessageContaining("@authing.can");
			}
			assertThat(shop.calls()).isZero();
		});
	}

	@Test
	void ownEvaluatorIsUsed() {
		PermissionEvaluator own = mock();
		given(own.hasPermission(any(), any(), any())).willReturn(true);
		this.contexts.withBean(PermissionEvaluator.class, () -> own)
			.run((context) -> assertThat(answer(context.getBean(ReactiveShop.class).hasPermission("2"), user("u1")))
				.isEqualTo("done"));
	}

	@Test
	void ownAnnotationBesideOursIsHarmless() {
		this.contexts.withUserConfiguration(OwnMethodSecurity.class).run((context) -> {
			ReactiveShop shop = context.getBean(ReactiveShop.class);
			assertThat(answer(shop.guardedThrice(), user("u1"))).isEqualTo("done");
			assertDenied(shop.read("2"), user("u1"));
			assertThat(failure(shop.hasPermission("1"), user("u1"))).hasMessageContaining("@authing.can");
		});
	}

	@Test
	void annotationsCanBeSwitchedOff() {
		this.contexts.withPropertyValues("authing.authorization.method-security=false").run((context) -> {
			ReactiveShop shop = context.getBean(ReactiveShop.class);
			assertThat(answer(shop.close(), null)).isEqualTo("done");
			assertThat(answer(shop.read("2"), null)).isEqualTo("done");
			assertThat(context).hasSingleBean(ReactiveAuthingAuthorization.class);
		});
	}

	@Test
	void thereIsOneBeanToAsk() {
		this.contexts.run((context) -> {
			assertThat(context).doesNotHaveBean(AuthingAuthorization.class);
			assertThat(context.getBean("authing")).isInstanceOf(ReactiveAuthingAuthorization.class);
		});
		this.contexts.withBean("authing", String.class, () -> "own")
			.run((context) -> assertThat(context).doesNotHaveBean(ReactiveAuthingAuthorization.class));
	}

	private void onShop(Consumer<ReactiveShop> test) {
		this.contexts.run((context) -> test.accept(context.getBean(ReactiveShop.class)));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableReactiveMethodSecurity(proxyTargetClass = true)
	static class OwnMethodSecurity {

	}

}
