package io.github.authingspring.emulator.handler;

import java.util.Set;

/**
 * What a one-time code is used for, with the scenes for which it may have been sent.
 */
enum Purpose {

	LOGIN("login"),

	REGISTER("register"),

	RESET_PASSWORD("reset RESET_PASSWORD RESET_PASSWORD_VERIFY_CODE"),

	BIND("bind CHANGE_EMAIL EMAIL_BIND_VERIFY_CODE"),

	// A guess: a code to the old contact may have been sent for either scene.
	LEAVE("unbind bind CHANGE_EMAIL EMAIL_UNBIND_VERIFY_CODE"),

	MFA("mfa-verify mfa-bind MFA_VERIFY MFA_VERIFY_CODE"),

	VERIFY_EMAIL("VERIFY_EMAIL");

	private final String scenes;

	Purpose(String scenes) {
		this.scenes = scenes;
	}

	Set<String> scenes() {
		return Set.of(this.scenes.split(" ", -1));
	}

}
