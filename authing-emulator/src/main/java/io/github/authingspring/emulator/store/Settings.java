package io.github.authingspring.emulator.store;

import java.time.Duration;

/**
 * Settings of the user pool. What is absent has its default.
 *
 * @param revealWhichFailed whether a failed login tells an unknown user (2004) from a
 * wrong password (2006); by default both are 2333
 * @param captchaAfterFailures failures of one client address after which a captcha is
 * demanded; default 3
 * @param lockAfterFailures failures of one account after which it is locked; default 6
 * @param lockFor how long such a lock lasts; default 15 minutes
 * @param unlimitedSms whether a number may be sent several codes within a minute
 * @param registrationDisabled whether unknown phones are refused instead of registered
 */
public record Settings(boolean revealWhichFailed, int captchaAfterFailures, int lockAfterFailures, Duration lockFor,
		boolean unlimitedSms, boolean registrationDisabled) {

	// Guesses: Authing documents neither the numbers nor how long a lock lasts.
	private static final int CAPTCHA_AFTER_FAILURES = 3;

	private static final int LOCK_AFTER_FAILURES = 6;

	private static final Duration LOCK_FOR = Duration.ofMinutes(15);

	public Settings {
		captchaAfterFailures = (captchaAfterFailures != 0) ? captchaAfterFailures : CAPTCHA_AFTER_FAILURES;
		lockAfterFailures = (lockAfterFailures != 0) ? lockAfterFailures : LOCK_AFTER_FAILURES;
		lockFor = (lockFor != null) ? lockFor : LOCK_FOR;
	}

	static Settings create() {
		return new Settings(false, CAPTCHA_AFTER_FAILURES, LOCK_AFTER_FAILURES, LOCK_FOR, false, false);
	}

}
