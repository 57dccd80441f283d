package io.github.authingspring.emulator.handler;

import org.jspecify.annotations.Nullable;

/**
 * One try to sign in with a password.
 *
 * @param caller who calls
 * @param claimant who they say they are
 * @param address the client address they gave, else the remote address
 * @param captchaCode the captcha they typed
 */
record LoginAttempt(Caller caller, Claimant claimant, String address, @Nullable String captchaCode) {

	static LoginAttempt of(Caller caller, Claimant claimant, Arguments input) {
		return new LoginAttempt(caller, claimant, address(caller, input), input.optional("captchaCode"));
	}

	static String address(Caller caller, Arguments input) {
		String given = input.optional("clientIp");
		return (given != null && !given.isBlank()) ? given : caller.address();
	}

	String addressKey() {
		return "address:" + this.address;
	}

	String accountKey() {
		return this.claimant.attemptKey();
	}

	@Override
	public String toString() {
		return "LoginAttempt[" + this.claimant.name() + "]";
	}

}
