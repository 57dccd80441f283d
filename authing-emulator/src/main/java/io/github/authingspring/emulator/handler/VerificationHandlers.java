package io.github.authingspring.emulator.handler;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Sending of one-time codes.
 */
final class VerificationHandlers {

	private static final Set<String> SMS_SCENES = Set.of("login", "register", "reset", "bind", "unbind", "mfa-bind",
			"mfa-verify", "mfa-unbind", "complete-phone");

	private final OneTimeCodes codes;

	VerificationHandlers(OneTimeCodes codes) {
		this.codes = codes;
	}

	void register(Operations operations) {
		operations.post("/api/v2/sms/send", this::sendSms);
	}

	private @Nullable Object sendSms(Call call) {
		String phone = Contacts.phone(call.arguments());
		String scene = call.arguments().optional("scene");
		if (scene != null && !SMS_SCENES.contains(scene)) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'scene' must be one of " + SMS_SCENES);
		}
		this.codes.sendSms(phone, scene);
		return null;
	}

}
