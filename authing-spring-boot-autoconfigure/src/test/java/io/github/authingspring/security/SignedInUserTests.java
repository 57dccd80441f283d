package io.github.authingspring.security;

import java.time.Duration;
import java.util.function.Function;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignedInUserTests {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final StubAuthing authing = new StubAuthing();

	private final SignedInUser user = new SignedInUser(this.authing.client());

	@BeforeEach
	void signIn() {
		SecurityContextHolder.setContext(new SecurityContextImpl(AuthingAuthenticationTests.authentication("u1")));
	}

	@AfterEach
	void clear() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2020, 2206, 2207 })
	void expiredLoginIsForSpringSecurityAndKnowsWhoseItIs(int code) {
		this.authing.on("/api/v2/users/me", refusal(code));
		assertThatExceptionOfType(AuthingLoginExpiredException.class)
			.isThrownBy(() -> this.user.getCurrentUser().execute())
			.satisfies((failure) -> {
				assertThat(failure.concerns(AuthingAuthenticationTests.authentication("u1"))).isTrue();
				assertThat(failure.concerns(AuthingAuthenticationTests.authentication("u2"))).isFalse();
				assertThat(failure).hasCauseInstanceOf(LoginExpiredException.class);
				assertThat(failure.toString() + failure.getCause()).doesNotContain(StubAuthing.token("u1"));
			});
		StepVerifier.create(this.user.getCurrentUser().map(Function.identity()).toMono())
			.expectError(AuthingLoginExpiredException.class)
			.verify(PATIENCE);
	}

	@Test
	void otherRefusalsStayWhatTheyAre() {
		this.authing.on("/api/v2/users/me", refusal(2004));
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> this.user.getCurrentUser().execute());
	}

	@Test
	void operationStillSeesTheRefusalThatItRecoversFrom() {
		this.authing.on("/api/v2/logout", refusal(2206));
		assertThat(this.user.logout().execute().code()).isEqualTo(200);
		StepVerifier.create(this.user.logout().toMono()).expectNextCount(1).expectComplete().verify(PATIENCE);
	}

	private static Reply refusal(int code) {
		return Reply.json("{\"code\":%d,\"message\":\"no\"}".formatted(code));
	}

}
