package io.github.authingspring.autoconfigure.security.reactive;

import java.util.function.Consumer;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.PermissionLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentMatchers;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

/**
 * Tests for our annotations on methods that return publishers.
 */
class AnnotatedPublishersTests extends Subscribing {

	private final KnownPermissions grants = new KnownPermissions();

	private final ReactiveWebApplicationContextRunner contexts = configured(new ReactiveWebApplicationContextRunner());

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void subscribersAreDecidedAbout() {
		onShop((shop) -> {
			assertThat(answer(shop.admin(), user("u1"))).isEqualTo("done");
			assertThat(answer(Mono.from(shop.audit()), user("u1"))).isEqualTo("done");
			assertThat(answers(shop.pages("1"), user("u1"))).containsExactly("page 1 of 1", "page 2 of 1");
			assertThat(answer(shop.pay(), user("u1", FactorGrantedAuthority.fromAuthority("FACTOR_PASSWORD"))))
				.isEqualTo("done");
			int calls = shop.calls();
			assertDenied(shop.close(), user("u1"));
			assertDenied(shop.pages("2"), user("u1"));
			assertDenied(shop.pages(null), user("u1"));
			assertDenied(shop.pay(), user("u1"));
			assertThat(failure(shop.misspelt("1"), user("u1"))).hasMessageContaining("'{isbn}' in @CanAccess");
			assertThat(shop.calls()).isEqualTo(calls);
		});
	}

	@Test
	@DisplayName("#48 whoever is not signed in by Authing may not subscribe, and nothing is loaded")
	void strangersAreDenied() {
		onShop((shop) -> {
			assertDenied(shop.admin(), stranger());
			assertDenied(shop.pages("1"), stranger());
			assertDenied(shop.admin(), null);
			assertDenied(shop.pay(), null);
			assertThat(shop.calls()).isZero();
			assertThat(this.grants.loads()).isZero();
		});
	}

	@Test
	@DisplayName("#49 each subscriber passes everything that guards a method, however often it was subscribed to")
	void nobodyIsLetInByAnother() {
		onShop((shop) -> {
			Mono<String> one = shop.guardedByName();
			assertThat(answer(one, user("u1"))).isEqualTo("done");
			assertDenied(one, user("u2"));
			assertDenied(one, stranger());
			assertThat(answer(one, user("u1"))).isEqualTo("done");
			Mono<String> other = shop.guardedThrice();
			assertThat(answer(other, user("u1"))).isEqualTo("done");
			assertDenied(other, stranger());
			assertThat(shop.calls()).isEqualTo(3);
		});
	}

	@Test
	@DisplayName("#49 the user of the Reactor context counts, else of the thread that called")
	void reactorContextWins() {
		onShop((shop) -> {
			Mono<String> ofNobody = shop.admin();
			signIn(user("u1"));
			Mono<String> ofUser = shop.admin();
			assertDenied(ofNobody, null);
			assertDenied(ofUser, stranger());
			signIn(stranger());
			assertThat(answer(ofUser, null)).isEqualTo("done");
			assertThat(answer(shop.admin(), user("u1"))).isEqualTo("done");
			assertDenied(shop.admin(), null);
			SecurityContextHolder.getContext().setAuthentication(user("u1"));
			assertThat(answer(ofUser, null)).isEqualTo("done");
		});
	}

	@Test
	@DisplayName("#49 an event loop does not wait, and allows nothing that is not known")
	void eventLoopDoesNotWait() {
		onShop((shop) -> {
			Mono<String> atOnce = Mono.fromCallable(() -> as(user("u1"), shop)).subscribeOn(Schedulers.parallel());
			assertThat(failure(atOnce, null)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("return a Mono or Flux");
			assertThat(answer(shop.admin(), user("u1"))).isEqualTo("done");
			assertThat(answer(atOnce, null)).isEqualTo("done");
			assertThat(this.grants.loads()).isOne();
		});
	}

	static AbstractApplicationContextRunner<?, ?, ?>[] applications() {
		return new AbstractApplicationContextRunner<?, ?, ?>[] { new WebApplicationContextRunner(),
				new ReactiveWebApplicationContextRunner() };
	}

	@ParameterizedTest
	@MethodSource("applications")
	void annotationsMeanTheSameEverywhere(AbstractApplicationContextRunner<?, ?, ?> application) {
		configured(application).run((context) -> {
			ReactiveShop shop = context.getBean(ReactiveShop.class);
			signIn(user("u1"));
			assertThat(answer(shop.admin(), null)).isEqualTo("done");
			assertThat(shop.adminAtOnce()).isEqualTo("done");
			assertDenied(shop.close(), null);
			assertDenied(shop.pages("1"), stranger());
		});
	}

	@Test
	void decisionsArePublished() {
		AuthorizationEventPublisher events = mock();
		this.contexts.withBean(AuthorizationEventPublisher.class, () -> events).run((context) -> {
			ReactiveShop shop = context.getBean(ReactiveShop.class);
			assertDenied(shop.close(), user("u1"));
			verify(events).publishAuthorizationEvent(any(), any(),
					ArgumentMatchers.argThat((result) -> !result.isGranted()));
			assertThat(answer(shop.admin(), user("u1"))).isEqualTo("done");
			verify(events).publishAuthorizationEvent(any(), any(),
					ArgumentMatchers.argThat((result) -> result.isGranted()));
			verifyNoMoreInteractions(events);
		});
	}

	private void onShop(Consumer<ReactiveShop> test) {
		this.contexts.run((context) -> test.accept(context.getBean(ReactiveShop.class)));
	}

	private <R extends AbstractApplicationContextRunner<R, ?, ?>> R configured(
			AbstractApplicationContextRunner<R, ?, ?> application) {
		return application
			.withConfiguration(
					AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
							AuthingReactiveMethodSecurityAutoConfiguration.class, AopAutoConfiguration.class))
			.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example")
			.withBean(PermissionLoader.class, () -> this.grants)
			.withBean(ReactiveShop.class);
	}

	private static String as(Authentication user, ReactiveShop shop) {
		signIn(user);
		try {
			return shop.adminAtOnce();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private static void signIn(Authentication user) {
		SecurityContextHolder.setContext(new SecurityContextImpl(user));
	}

}
