package io.github.authingspring.security;

import java.time.Duration;

import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignedInUserTokenSourceTests {

	private final StubAuthing authing = new StubAuthing().on("/api/v2/users/me",
			Reply.json("{\"code\":200,\"data\":{\"id\":\"whoever\"}}"));

	private final ProfileOperations profile = this.authing.client().as(new SignedInUserTokenSource())::call;

	@AfterEach
	void clear() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void tokenIsTakenFromTheThreadWhenTheCallIsExecuted() {
		var call = this.profile.getCurrentUser();
		signIn("u1");
		assertThat(call.execute().id()).isEqualTo("whoever");
		signIn("u2");
		assertThat(call.execute().id()).isEqualTo("whoever");
		assertThat(this.authing.requests()).extracting(StubAuthing.Sent::authorization)
			.containsExactly("Bearer " + StubAuthing.token("u1"), "Bearer " + StubAuthing.token("u2"));
	}

	@Test
	void reactorContextWinsOverTheThread() {
		signIn("u1");
		Mono<User> call = this.profile.getCurrentUser()
			.toMono()
			.contextWrite(
					ReactiveSecurityContextHolder.withAuthentication(AuthingAuthenticationTests.authentication("u2")));
		StepVerifier.create(call).expectNextCount(1).expectComplete().verify(Duration.ofSeconds(5));
		assertThat(this.authing.requests()).extracting(StubAuthing.Sent::authorization)
			.containsExactly("Bearer " + StubAuthing.token("u2"));
	}

	@Test
	void strangerInTheReactorContextIsNotReplacedByTheThread() {
		signIn("u1");
		Mono<User> call = this.profile.getCurrentUser()
			.toMono()
			.contextWrite(ReactiveSecurityContextHolder
				.withAuthentication(new TestingAuthenticationToken("local", "x", "A")));
		StepVerifier.create(call)
			.expectError(AuthenticationCredentialsNotFoundException.class)
			.verify(Duration.ofSeconds(5));
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	void nobodySignedInFailsWithoutARequest() {
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.profile.getCurrentUser().execute());
		SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken("local", "x", "A")));
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.profile.getCurrentUser().execute());
		assertThat(this.authing.requests()).isEmpty();
	}

	private static void signIn(String id) {
		SecurityContextHolder.setContext(new SecurityContextImpl(AuthingAuthenticationTests.authentication(id)));
	}

}
