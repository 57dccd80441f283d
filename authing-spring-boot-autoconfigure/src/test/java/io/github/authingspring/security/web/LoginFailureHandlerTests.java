package io.github.authingspring.security.web;

import java.time.Clock;

import io.github.authingspring.security.AuthingLoginSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;

class LoginFailureHandlerTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/shop/login");

	private final Answers answers = new Answers(Pages.of(new StaticApplicationContext()));

	@BeforeEach
	void inAContext() {
		this.request.setContextPath("/shop");
	}

	private MockHttpServletResponse answer(boolean reveal, AuthenticationException failure) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		AuthingLoginSettings settings = new AuthingLoginSettings(AuthingLoginSettings.defaults().methods(), null, false,
				reveal);
		new LoginFailureHandler(this.answers, new LoginPaths(settings), new LoginAttempts(Clock.systemUTC()))
			.onAuthenticationFailure(this.request, response, failure);
		assertThat(this.request.getSession(false)).isNull();
		return response;
	}

	@Test
	void accountStatusIsKeptBackUnlessRevealed() throws Exception {
		assertThat(answer(false, new LockedException("no")).getRedirectedUrl()).isEqualTo("/shop/login?error");
		assertThat(answer(false, new DisabledException("no")).getRedirectedUrl()).isEqualTo("/shop/login?error");
		assertThat(answer(true, new LockedException("no")).getRedirectedUrl()).isEqualTo("/shop/login?error=locked");
		assertThat(answer(true, new DisabledException("no")).getRedirectedUrl())
			.isEqualTo("/shop/login?error=disabled");
		assertThat(answer(true, new BadCredentialsException("no")).getRedirectedUrl()).isEqualTo("/shop/login?error");
	}

	@Test
	void accountStatusIsKeptBackFromProgramsUnlessRevealed() throws Exception {
		this.request.addHeader("Accept", "application/json");
		String neutral = answer(false, new BadCredentialsException("no")).getContentAsString();
		assertThat(answer(false, new LockedException("no")).getContentAsString()).isEqualTo(neutral);
		assertThat(answer(true, new LockedException("no")).getContentAsString()).contains("locked");
		assertThat(answer(true, new DisabledException("no")).getContentAsString()).contains("disabled");
		assertThat(answer(true, new LockedException("no")).getStatus()).isEqualTo(401);
	}

}
