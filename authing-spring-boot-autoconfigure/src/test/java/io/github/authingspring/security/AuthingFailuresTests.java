package io.github.authingspring.security;

import java.time.Duration;
import java.util.List;

import io.github.authingspring.client.PasswordResetRequiredException.Reason;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AuthingFailuresTests {

	private final StubAuthing authing = new StubAuthing();

	private AuthenticationException login(Reply reply) {
		this.authing.on("loginByEmail", reply);
		AuthingAuthenticationProvider provider = new AuthingAuthenticationProvider(this.authing.client(),
				AuthingLoginSettings.defaults(), List.of());
		return catchThrowableOfType(AuthenticationException.class,
				() -> provider.authenticate(new EmailLoginToken("a@example.com", "canary-password")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2004, 2006, 2333, 2001, 2027, 2003 })
	@DisplayName("#01 unknown user and wrong password are the same exception")
	void wrongCredentialsAreOneException(int code) {
		assertThat(login(Reply.refusal(code))).isExactlyInstanceOf(BadCredentialsException.class)
			.hasMessage("Bad credentials")
			.hasNoCause();
	}

	@ParameterizedTest
	@CsvSource({ "2005", "2057", "1643" })
	void lockedIsTyped(int code) {
		assertThat(login(Reply.refusal(code))).isExactlyInstanceOf(LockedException.class);
	}

	@ParameterizedTest
	@CsvSource({ "2042", "2031", "2120008" })
	void disabledIsTyped(int code) {
		assertThat(login(Reply.refusal(code))).isExactlyInstanceOf(DisabledException.class);
	}

	@Test
	void captchaIsAStepOfItsOwn() {
		assertThat(login(Reply.refusal(2000))).isInstanceOf(AuthingCaptchaRequiredException.class)
			.isInstanceOf(AccountStatusException.class);
	}

	@Test
	void mfaCarriesTheChallengeAndShowsNoToken() {
		AuthenticationException failure = login(Reply.refusal(1635, """
				{"mfaToken":"canary-token","applicationMfa":[],"totpMfaEnabled":true}"""));
		assertThat(failure).isInstanceOf(AccountStatusException.class)
			.isInstanceOfSatisfying(AuthingMfaRequiredException.class,
					(mfa) -> assertThat(mfa.challenge().mfaToken()).isEqualTo("canary-token"));
		assertThat(failure).asString().doesNotContain("canary-token");
		assertThat(failure.getCause()).asString().doesNotContain("canary-token");
	}

	@Test
	void passwordResetCarriesReasonAndTokenAndShowsNoToken() {
		AuthenticationException failure = login(Reply.refusal(1639, "{\"token\":\"canary-token\"}"));
		assertThat(failure).isInstanceOf(AccountStatusException.class)
			.isInstanceOfSatisfying(AuthingPasswordResetRequiredException.class, (reset) -> {
				assertThat(reset.reason()).isEqualTo(Reason.FIRST_LOGIN);
				assertThat(reset.resetToken()).isEqualTo("canary-token");
			});
		assertThat(failure).asString().doesNotContain("canary-token");
	}

	@Test
	void otherStepCarriesItsCode() {
		assertThat(login(Reply.refusal(2921))).isInstanceOf(AccountStatusException.class)
			.isInstanceOfSatisfying(AuthingLoginStepException.class, (step) -> assertThat(step.code()).isEqualTo(2921));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2002, 429, 1002 })
	void rateLimitIsTyped(int code) {
		assertThat(login(Reply.refusal(code))).isInstanceOf(InternalAuthenticationServiceException.class)
			.isInstanceOf(AuthingRateLimitException.class);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 1000, 2011, 2016, 2206, 1001, 987654 })
	void faultsConfigurationAndUnknownCodesAreServiceFaults(int code) {
		assertThat(login(Reply.refusal(code))).isExactlyInstanceOf(AuthingServiceException.class)
			.isInstanceOf(InternalAuthenticationServiceException.class)
			.hasMessageContaining(String.valueOf(code));
	}

	@Test
	@DisplayName("#07 no usable answer is a service fault with what the server asks to wait")
	void transportFaultIsAServiceFault() {
		assertThat(login(Reply.status(503))).isInstanceOfSatisfying(AuthingServiceException.class,
				(fault) -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
		assertThat(login(Reply.json("<html>"))).isExactlyInstanceOf(AuthingServiceException.class);
		assertThat(login(Reply.status(429))).isExactlyInstanceOf(AuthingRateLimitException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"data\":{\"loginByEmail\":null}}",
			"{\"data\":{\"loginByEmail\":{\"id\":\"u1\"}}}", "{\"code\":2006,\"message\":\"no\"}" })
	@DisplayName("#08 an answer of status 200 that signs nobody in is a service fault")
	void uselessAnswerIsAServiceFault(String body) {
		assertThat(login(Reply.json(body))).isExactlyInstanceOf(AuthingServiceException.class);
	}

	@Test
	@DisplayName("#08 a token that speaks of another user is a service fault")
	void foreignTokenIsAServiceFault() {
		assertThat(login(Reply.json("""
				{"data":{"loginByEmail":{"id":"u1","token":"%s"}}}""".formatted(StubAuthing.token("u2")))))
			.isExactlyInstanceOf(AuthingServiceException.class);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503 })
	@DisplayName("#09 a sign-in is sent once, whatever happens")
	void loginIsNeverRepeated(int status) {
		assertThat(login(Reply.status(status))).isInstanceOf(AuthingServiceException.class);
		assertThat(this.authing.requests()).hasSize(1);
	}

	@Test
	@DisplayName("#55 no message shows the password")
	void messagesShowNoPassword() {
		for (int code : new int[] { 2000, 2005, 2006, 2011, 2921, 500 }) {
			for (Throwable ex = login(Reply.refusal(code)); ex != null; ex = ex.getCause()) {
				assertThat(ex.toString()).doesNotContain("canary-password");
			}
		}
	}

}
