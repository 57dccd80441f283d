package io.github.authingspring.security.web.server;

import io.github.authingspring.security.login.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;

import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Bearer requests that fail when an answer is already on its way.
 */
class BearerServerAnswersTests {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

	private final BearerServerAnswers answers = new BearerServerAnswers(Answers.of(new StaticApplicationContext()));

	@BeforeEach
	void send() {
		this.exchange.getResponse().setComplete().block();
	}

	@Test
	void failureOfALaterStepIsLeftToOthers() {
		for (AuthenticationException failure : new AuthenticationException[] { new BadCredentialsException("bad"),
				new AuthenticationServiceException("down") }) {
			assertPassedOn(failure, this.answers
				.onAuthenticationFailure(new WebFilterExchange(this.exchange, (same) -> Mono.empty()), failure));
		}
	}

	@Test
	void refusalIsLeftToOthers() {
		AuthenticationException nobody = new BadCredentialsException("bad");
		assertPassedOn(nobody, this.answers.commence(this.exchange, nobody));
		AccessDeniedException denied = new AccessDeniedException("no");
		assertPassedOn(denied, this.answers.handle(this.exchange, denied));
	}

	private static void assertPassedOn(Exception failure, Mono<Void> answer) {
		assertThatException().isThrownBy(answer::block).isSameAs(failure);
	}

}
