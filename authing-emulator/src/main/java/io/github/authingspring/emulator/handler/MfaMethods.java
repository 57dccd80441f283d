package io.github.authingspring.emulator.handler;

import java.util.List;

import io.github.authingspring.emulator.store.Authenticator;
import io.github.authingspring.emulator.store.User;

/**
 * The second factors of a user. A login that asks for the user's own TOTP can be finished
 * by nothing else.
 *
 * @param ownTotp whether the user's own TOTP is asked for
 * @param applicationTotp whether a TOTP for the application is bound
 * @param application the methods the application demands
 */
record MfaMethods(boolean ownTotp, boolean applicationTotp, List<String> application) {

	static MfaMethods of(User user) {
		List<?> methods = (user.attributes().get(User.APPLICATION_MFA) instanceof List<?> list) ? list : List.of();
		return new MfaMethods(has(user, Authenticator.SELF), has(user, Authenticator.APPLICATION),
				methods.stream().map(String::valueOf).toList());
	}

	private static boolean has(User user, String source) {
		return Authenticator.of(user)
			.stream()
			.anyMatch((authenticator) -> authenticator.enabled() && authenticator.source().equals(source));
	}

	boolean offers(String method) {
		return this.ownTotp ? "OTP".equals(method) : this.application.contains(method);
	}

	boolean mayBindTotp() {
		return !this.ownTotp && !this.applicationTotp && offers("OTP");
	}

}
