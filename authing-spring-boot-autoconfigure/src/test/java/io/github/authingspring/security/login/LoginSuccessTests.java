package io.github.authingspring.security.login;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;

class LoginSuccessTests {

	private final TestExchange exchange = new TestExchange();

	private final LoginSuccess success = new LoginSuccess(new LoginAttempts(Clock.systemUTC()),
			new Answers(Pages.of(new StaticApplicationContext())), false);

	private Answer answer(String saved) {
		return this.success.answer(this.exchange, new TestingAuthenticationToken("alice", null), saved);
	}

	@ParameterizedTest
	@CsvSource({ "/books?page=2, /books?page=2", "http://localhost/books?continue, http://localhost/books?continue",
			"//evil.example, /", ", /" })
	@DisplayName("#14 a saved path is one of the application's")
	void browserGoesWhereItWantedTo(String saved, String location) {
		assertThat(answer(saved)).isEqualTo(new Answer.Redirect(location));
	}

	@Test
	void programIsToldThePathOfTheApplicationToo() {
		this.exchange.headers.put("Accept", "application/json");
		this.exchange.root = "/shop";
		Answer.Content content = (Answer.Content) answer("/books");
		assertThat(new String(content.body().get(), StandardCharsets.UTF_8))
			.contains("\"redirectUrl\":\"/shop/books\"");
	}

}
