package io.github.authingspring.security.login;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoginCallTests {

	@Test
	void anotherCallFollowsEitherWay() {
		LoginCall<Integer> call = LoginCall.done(20).then((known) -> LoginCall.done(known + 1)).map((sum) -> sum * 2);
		assertThat(call.execute()).isEqualTo(42);
		StepVerifier.create(call.toMono()).expectNext(42).verifyComplete();
	}

	@Test
	void nothingFollowsAFailure() {
		LoginCall<String> call = LoginCall.<String>defer(() -> {
			throw new IllegalStateException("first");
		}).then((known) -> LoginCall.done("next")).recover((failure) -> String.valueOf(failure.getMessage()));
		assertThat(call.execute()).isEqualTo("first");
		StepVerifier.create(call.toMono()).expectNext("first").verifyComplete();
	}

	@Test
	void nobodyWaitsForWhatCannotBeWaitedFor() {
		LoginCall<String> call = LoginCall.later(Mono.just("later"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(call::execute);
		StepVerifier.create(call.toMono()).expectNext("later").verifyComplete();
	}

}
