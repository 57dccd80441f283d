package io.github.authingspring.emulator.handler;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.store.Attempt;
import io.github.authingspring.emulator.store.Captcha;
import io.github.authingspring.emulator.store.Settings;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;

/**
 * Stands before every login with a password: captcha, lock, and the counting of failures.
 * An unknown account is treated like a known one.
 */
final class LoginGate {

	private final Store store;

	LoginGate(Store store) {
		this.store = store;
	}

	void check(LoginAttempt attempt) {
		State state = this.store.state();
		int failures = state.attempts().find(attempt.addressKey()).map(Attempt::failures).orElse(0);
		if (failures >= state.settings().captchaAfterFailures()) {
			checkCaptcha(attempt);
		}
		checkLock(attempt.accountKey());
	}

	private void checkCaptcha(LoginAttempt attempt) {
		String answer = attempt.captchaCode();
		if (answer == null || answer.isEmpty()) {
			throw AuthingFailure.of(ErrorCode.CAPTCHA_REQUIRED);
		}
		if (!this.store.state().captchas().use(captchaId(attempt.caller()), answer, this.store.now())) {
			throw AuthingFailure.of(ErrorCode.WRONG_CODE);
		}
	}

	// A guess: without a cookie only the latest picture of an address counts.
	private String captchaId(Caller caller) {
		State state = this.store.state();
		String cookie = caller.cookies().get(CaptchaHandlers.COOKIE);
		if (cookie != null || !state.settings().captchaByAddress()) {
			return (cookie != null) ? cookie : "";
		}
		return state.captchas().latestOf(caller.address()).map(Captcha::id).orElse("");
	}

	void checkLock(String account) {
		State state = this.store.state();
		Optional<Attempt> last = state.attempts().find(account);
		if (last.isPresent() && last.get().failures() >= state.settings().lockAfterFailures()) {
			if (this.store.now().isBefore(last.get().lastAt().plus(state.settings().lockFor()))) {
				throw AuthingFailure.of(ErrorCode.TOO_MANY_FAILURES);
			}
			state.attempts().forget(account);
		}
	}

	AuthingFailure failed(LoginAttempt attempt) {
		State state = this.store.state();
		Instant now = this.store.now();
		state.attempts().fail(attempt.addressKey(), now);
		int left = state.settings().lockAfterFailures() - state.attempts().fail(attempt.accountKey(), now);
		if (left <= 0) {
			return AuthingFailure.of(ErrorCode.TOO_MANY_FAILURES);
		}
		return AuthingFailure.of(reason(attempt, state.settings()), Map.of("remainCount", left));
	}

	private static ErrorCode reason(LoginAttempt attempt, Settings settings) {
		if (!settings.revealWhichFailed()) {
			return ErrorCode.WRONG_CREDENTIALS;
		}
		return attempt.claimant().user().isPresent() ? ErrorCode.WRONG_PASSWORD : ErrorCode.UNKNOWN_USER;
	}

	void passed(LoginAttempt attempt) {
		this.store.state().attempts().forget(attempt.addressKey());
		this.store.state().attempts().forget(attempt.accountKey());
	}

}
