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
 * @param registrationDisabled whether nobody can register, not even at a login
 * @param passwordLevel which new passwords are refused as unsafe: 1, the default, none of
 * six characters; 2 those of one kind of characters only; 3 those without letters, digits
 * and symbols
 * @param unlimitedEmail whether an address may be sent several codes within a minute
 * @param skipOldContact whether phone and email can be changed without a code to the old
 * one
 * @param captchaByAddress whether a captcha is also accepted without its cookie, from the
 * address that fetched it
 */
public record Settings(boolean revealWhichFailed, int captchaAfterFailures, int lockAfterFailures, Duration lockFor,
		boolean unlimitedSms, boolean registrationDisabled, int passwordLevel, boolean unlimitedEmail,
		boolean skipOldContact, boolean captchaByAddress) {

	// Guesses: Authing documents neither the numbers nor how long a lock lasts.
	private static final int CAPTCHA_AFTER_FAILURES = 3;

	private static final int LOCK_AFTER_FAILURES = 6;

	private static final Duration LOCK_FOR = Duration.ofMinutes(15);

	private static final int PASSWORD_LEVEL = 1;

	public Settings {
		captchaAfterFailures = (captchaAfterFailures != 0) ? captchaAfterFailures : CAPTCHA_AFTER_FAILURES;
		lockAfterFailures = (lockAfterFailures != 0) ? lockAfterFailures : LOCK_AFTER_FAILURES;
		lockFor = (lockFor != null) ? lockFor : LOCK_FOR;
		passwordLevel = (passwordLevel != 0) ? passwordLevel : PASSWORD_LEVEL;
		if (passwordLevel < 1 || passwordLevel > 3) {
			throw new IllegalArgumentException("'passwordLevel' must be 1, 2 or 3");
		}
	}

	static Settings create() {
		return new Settings(false, CAPTCHA_AFTER_FAILURES, LOCK_AFTER_FAILURES, LOCK_FOR, false, false, PASSWORD_LEVEL,
				false, false, false);
	}

}
