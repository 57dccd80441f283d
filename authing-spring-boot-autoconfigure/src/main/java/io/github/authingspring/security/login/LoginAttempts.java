package io.github.authingspring.security.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.github.authingspring.client.model.MfaChallenge;
import io.github.authingspring.security.AuthingCaptchaRequiredException;
import io.github.authingspring.security.AuthingLoginAttemptExpiredException;
import io.github.authingspring.security.AuthingLoginToken;
import io.github.authingspring.security.AuthingMfaRequiredException;
import io.github.authingspring.security.AuthingPasswordResetRequiredException;
import io.github.authingspring.security.CaptchaAttempt;
import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.PasswordAttempt;
import io.github.authingspring.security.SessionSecret;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.core.AuthenticationException;

/**
 * Keeps the sign-in of a browser between its steps, in the session under one key. Nobody
 * is signed in meanwhile: the security context stays as it is.
 */
final class LoginAttempts {

	static final String ATTRIBUTE = "authing.login.attempt";

	/**
	 * How long Authing's own token of a second factor is good.
	 */
	private static final Duration LIFETIME = Duration.ofMinutes(6);

	private final JsonMapper mapper = JsonMapper.shared();

	private final Clock clock;

	LoginAttempts(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Begin another step, if that is what a failed sign-in asks for. The session gets a
	 * new id.
	 * @return the attempt, or {@code null} if the failure asks for none
	 */
	@Nullable LoginAttempt begin(LoginExchange exchange, AuthenticationException failure) {
		LoginAttempt attempt = attempt(failure, this.clock.instant().plus(LIFETIME));
		if (attempt != null) {
			exchange.changeSessionId();
			keep(exchange, attempt);
		}
		return attempt;
	}

	private @Nullable LoginAttempt attempt(AuthenticationException failure, Instant expiresAt) {
		AuthingLoginToken login = (failure.getAuthenticationRequest() instanceof AuthingLoginToken token) ? token
				: null;
		if (failure instanceof AuthingMfaRequiredException mfa) {
			LoginMethod method = (login != null) ? login.method() : LoginMethod.USERNAME;
			return new MfaAttempt(mfa.challenge(), new MfaAttempt.FirstFactor(method.factor(), this.clock.instant()),
					new MfaChallenge.Contacts(null, null), null, expiresAt);
		}
		if (failure instanceof AuthingPasswordResetRequiredException reset && reset.hasResetToken()) {
			return new PasswordAttempt(reset.reason(), reset.resetToken(), expiresAt);
		}
		return (failure instanceof AuthingCaptchaRequiredException && login != null)
				? new CaptchaAttempt(login.method(), login.getPrincipal(), null, expiresAt) : null;
	}

	/**
	 * Go on with an attempt, unless another request has ended or replaced it since it was
	 * read.
	 */
	void update(LoginExchange exchange, LoginAttempt read, LoginAttempt next) {
		if (read.equals(find(exchange))) {
			keep(exchange, next);
		}
	}

	private void keep(LoginExchange exchange, LoginAttempt attempt) {
		String json = this.mapper.writerFor(LoginAttempt.class).writeValueAsString(attempt);
		exchange.keep(ATTRIBUTE, new SessionSecret(json));
	}

	/**
	 * Return the attempt that is open.
	 * @return the attempt, or {@code null} if there is none any more
	 */
	@Nullable LoginAttempt find(LoginExchange exchange) {
		if (!(exchange.kept(ATTRIBUTE) instanceof SessionSecret stored)) {
			return null;
		}
		LoginAttempt attempt = read(stored.value());
		if (attempt == null || !this.clock.instant().isBefore(attempt.expiresAt())) {
			exchange.forget(ATTRIBUTE);
			return null;
		}
		return attempt;
	}

	/**
	 * Return the attempt that is open, if it is in a certain step.
	 * @return the attempt, or {@code null} if there is none
	 */
	<T extends LoginAttempt> @Nullable T find(LoginExchange exchange, Class<T> step) {
		LoginAttempt attempt = find(exchange);
		return step.isInstance(attempt) ? step.cast(attempt) : null;
	}

	/**
	 * Return the attempt that a step belongs to.
	 * @throws AuthingLoginAttemptExpiredException if there is none any more
	 */
	<T extends LoginAttempt> T require(LoginExchange exchange, Class<T> step) {
		T attempt = find(exchange, step);
		if (attempt == null) {
			throw new AuthingLoginAttemptExpiredException();
		}
		return attempt;
	}

	void end(LoginExchange exchange) {
		exchange.forget(ATTRIBUTE);
	}

	/**
	 * What another version wrote may be unreadable: then the user begins anew.
	 */
	private @Nullable LoginAttempt read(String json) {
		try {
			return this.mapper.readValue(json, LoginAttempt.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
