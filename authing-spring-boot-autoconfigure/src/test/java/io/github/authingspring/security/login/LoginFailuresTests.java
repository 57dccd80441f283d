package io.github.authingspring.security.login;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import io.github.authingspring.security.AuthingLoginSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;

class LoginFailuresTests {

	private final TestExchange exchange = new TestExchange();

	private final Answers answers = new Answers(Pages.of(new StaticApplicationContext()));

	@BeforeEach
	void inAContext() {
		this.exchange.path = "/login";
	}

	private Answer answer(boolean reveal, AuthenticationException failure) {
		AuthingLoginSettings settings = new AuthingLoginSettings(AuthingLoginSettings.defaults().methods(), null, false,
				reveal);
		Answer answer = new LoginFailures(this.answers, new LoginPaths(settings), new LoginAttempts(Clock.systemUTC()))
			.answer(this.exchange, failure);
		assertThat(this.exchange.session).isNull();
		return answer;
	}

	private String problem(boolean reveal, AuthenticationException failure) {
		Answer.Content content = (Answer.Content) answer(reveal, failure);
		assertThat(content.status().value()).isEqualTo(401);
		return new String(content.body().get(), StandardCharsets.UTF_8);
	}

	@Test
	void accountStatusIsKeptBackUnlessRevealed() {
		assertThat(answer(false, new LockedException("no"))).isEqualTo(new Answer.Redirect("/login?error"));
		assertThat(answer(false, new DisabledException("no"))).isEqualTo(new Answer.Redirect("/login?error"));
		assertThat(answer(true, new LockedException("no"))).isEqualTo(new Answer.Redirect("/login?error=locked"));
		assertThat(answer(true, new DisabledException("no"))).isEqualTo(new Answer.Redirect("/login?error=disabled"));
		assertThat(answer(true, new BadCredentialsException("no"))).isEqualTo(new Answer.Redirect("/login?error"));
	}

	@Test
	void accountStatusIsKeptBackFromProgramsUnlessRevealed() {
		this.exchange.headers.put("Accept", "application/json");
		String neutral = problem(false, new BadCredentialsException("no"));
		assertThat(problem(false, new LockedException("no"))).isEqualTo(neutral);
		assertThat(problem(true, new LockedException("no"))).contains("locked");
		assertThat(problem(true, new DisabledException("no"))).contains("disabled");
	}

}
