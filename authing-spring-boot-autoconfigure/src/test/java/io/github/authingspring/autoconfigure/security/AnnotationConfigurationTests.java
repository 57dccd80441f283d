package io.github.authingspring.autoconfigure.security;

import java.util.List;
import java.util.stream.Stream;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.security.HasAuthingRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

class AnnotationConfigurationTests {

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	static Stream<AbstractApplicationContextRunner<?, ?, ?>> applications() {
		return Stream.of(new ApplicationContextRunner(), new WebApplicationContextRunner(),
				new ReactiveWebApplicationContextRunner());
	}

	@ParameterizedTest
	@MethodSource("applications")
	@DisplayName("#46 annotations are obeyed in applications of any kind")
	void nobodyMayCallWhereNobodyIsSignedIn(AbstractApplicationContextRunner<?, ?, ?> application) {
		configured(application).run((context) -> {
			Shop shop = context.getBean(Shop.class);
			assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class).isThrownBy(shop::close);
			SecurityContextHolder
				.setContext(new SecurityContextImpl(new TestingAuthenticationToken("bob", null, List.of())));
			assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(shop::close);
		});
	}

	@Test
	void denialsArePublished() {
		AuthorizationEventPublisher events = mock();
		SecurityContextHolder
			.setContext(new SecurityContextImpl(new TestingAuthenticationToken("bob", null, List.of())));
		configured(new ApplicationContextRunner()).withBean(AuthorizationEventPublisher.class, () -> events)
			.run((context) -> {
				Shop shop = context.getBean(Shop.class);
				assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(shop::close);
				verify(events).publishAuthorizationEvent(any(), any(), any());
			});
	}

	private static <R extends AbstractApplicationContextRunner<R, ?, ?>> R configured(
			AbstractApplicationContextRunner<R, ?, ?> application) {
		return application
			.withConfiguration(AutoConfigurations.of(AopAutoConfiguration.class, AuthingAutoConfiguration.class,
					AuthingSecurityAutoConfiguration.class))
			.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example")
			.withBean(Shop.class);
	}

	static class Shop {

		@HasAuthingRole("admin")
		void close() {
		}

	}

}
