package io.github.authingspring.security;

import java.util.ArrayList;
import java.util.List;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class ProviderChainTests {

	private final StubAuthing authing = new StubAuthing();

	private final AuthenticationProvider second = mock();

	private final AuthenticationManager parent = mock();

	private final List<AbstractAuthenticationFailureEvent> events = new ArrayList<>();

	private final ProviderManager manager = manager();

	private ProviderManager manager() {
		AuthingAuthenticationProvider first = new AuthingAuthenticationProvider(this.authing.client(),
				AuthingLoginSettings.defaults(), List.of());
		given(this.second.supports(any())).willReturn(true);
		ProviderManager manager = new ProviderManager(List.of(first, this.second), this.parent);
		manager.setAuthenticationEventPublisher(AuthingLoginEventPublisher.of(this::remember));
		return manager;
	}

	@ParameterizedTest
	@CsvSource({ "2000, AuthingCaptchaRequiredException, AuthingLoginStepEvent",
			"1635, AuthingMfaRequiredException, AuthingLoginStepEvent",
			"2921, AuthingLoginStepException, AuthingLoginStepEvent",
			"2058, AuthingPasswordResetRequiredException, AuthenticationFailureCredentialsExpiredEvent",
			"2005, LockedException, AuthenticationFailureLockedEvent",
			"2042, DisabledException, AuthenticationFailureDisabledEvent",
			"2002, AuthingRateLimitException, AuthenticationFailureServiceExceptionEvent",
			"2011, AuthingServiceException, AuthenticationFailureServiceExceptionEvent",
			"987654, AuthingServiceException, AuthenticationFailureServiceExceptionEvent" })
	@DisplayName("#07 nobody else is asked after Authing has spoken")
	void chainStopsAndPublishes(int code, String exception, String event) {
		this.authing.on("loginByEmail", Reply.refusal(code, "{\"mfaToken\":\"t\",\"token\":\"t\"}"));
		UsernamePasswordAuthenticationToken login = plain();
		AuthenticationException failure = authenticate(login);
		assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
		assertThat(this.authing.requests()).hasSize(1);
		then(this.second).should(never()).authenticate(any());
		then(this.parent).should(never()).authenticate(any());
		assertThat(this.events).singleElement()
			.satisfies((published) -> assertThat(published.getClass().getSimpleName()).isEqualTo(event));
		assertErased(failure, login);
	}

	@Test
	void wrongCredentialsLeaveTheOthersTheirChance() {
		this.authing.on("loginByEmail", Reply.refusal(2006));
		given(this.second.authenticate(any())).willAnswer((call) -> {
			Authentication login = call.getArgument(0);
			return new TestingAuthenticationToken("local", login.getCredentials(), "ROLE_local");
		});
		Authentication result = this.manager.authenticate(plain());
		assertThat(result.getName()).isEqualTo("local");
		assertThat(this.authing.requests()).hasSize(1);
	}

	@Test
	@DisplayName("#11 events of wrong credentials do not carry the password")
	void wrongCredentialsAreErasedWhenPublished() {
		this.authing.on("loginByEmail", Reply.refusal(2006));
		AuthenticationManager alone = alone();
		UsernamePasswordAuthenticationToken login = plain();
		AuthenticationException failure = catchThrowableOfType(AuthenticationException.class,
				() -> alone.authenticate(login));
		assertErased(failure, login);
		assertThat(this.events).hasSize(1);
	}

	@Test
	@DisplayName("#11 typed tokens are erased before anything is published")
	void typedTokenIsErasedWhenPublished() {
		this.authing.on("loginByEmail", Reply.status(503));
		EmailLoginToken login = new EmailLoginToken("a@example.com", "secret");
		assertErased(authenticate(login), login);
	}

	private ProviderManager alone() {
		ProviderManager alone = new ProviderManager(this.manager.getProviders().get(0));
		alone.setAuthenticationEventPublisher(AuthingLoginEventPublisher.of(this::remember));
		return alone;
	}

	private void remember(Object event) {
		if (event instanceof AbstractAuthenticationFailureEvent failure) {
			this.events.add(failure);
		}
	}

	private AuthenticationException authenticate(Authentication login) {
		return catchThrowableOfType(AuthenticationException.class, () -> this.manager.authenticate(login));
	}

	private void assertErased(AuthenticationException failure, Authentication login) {
		assertThat(login.getCredentials()).isNull();
		assertThat(failure.getAuthenticationRequest()).isNotNull();
		assertThat(failure.getAuthenticationRequest().getCredentials()).isNull();
		assertThat(this.events).allSatisfy((event) -> assertThat(event.getAuthentication().getCredentials()).isNull());
	}

	private static UsernamePasswordAuthenticationToken plain() {
		return UsernamePasswordAuthenticationToken.unauthenticated("a@example.com", "secret");
	}

}
