package io.github.authingspring.emulator.handler;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.Users;
import org.jspecify.annotations.Nullable;

/**
 * Sending of one-time codes.
 */
final class VerificationHandlers {

	private static final Set<String> SMS_SCENES = Set.of("login", "register", "reset", "bind", "unbind", "mfa-bind",
			"mfa-verify", "mfa-unbind", "complete-phone");

	private static final Set<String> EMAIL_SCENES = Set.of("RESET_PASSWORD", "RESET_PASSWORD_VERIFY_CODE",
			"VERIFY_EMAIL", "FIRST_EMAIL_LOGIN_VERIFY", "CONSOLE_CONDUCTED_VERIFY", "CHANGE_EMAIL",
			"EMAIL_BIND_VERIFY_CODE", "EMAIL_UNBIND_VERIFY_CODE", "MFA_VERIFY", "VERIFY_CODE", "REGISTER_VERIFY_CODE",
			"LOGIN_VERIFY_CODE", "MFA_VERIFY_CODE", "INFORMATION_COMPLETION_VERIFY_CODE");

	// Guesses: which mails hold a link, and where it leads.
	private static final Set<String> LINK_SCENES = Set.of("VERIFY_EMAIL", "FIRST_EMAIL_LOGIN_VERIFY",
			"CONSOLE_CONDUCTED_VERIFY");

	private static final String LINK_PATH = "/api/v2/email/verify";

	private final Store store;

	private final OneTimeCodes codes;

	VerificationHandlers(Store store, OneTimeCodes codes) {
		this.store = store;
		this.codes = codes;
	}

	void register(Operations operations) {
		operations.post("/api/v2/sms/send", this::sendSms);
		operations.post("/api/v2/email/send", (call) -> CommonMessage.dropped(sendEmail(call)));
		operations.mutation("sendEmail", this::sendEmail);
		operations.openGet(LINK_PATH, this::verifyEmail);
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

	private Map<String, Object> sendEmail(Call call) {
		String email = Contacts.email(call.arguments());
		String scene = call.arguments().required("scene");
		if (!EMAIL_SCENES.contains(scene)) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'scene' is not known");
		}
		if (LINK_SCENES.contains(scene)) {
			String path = call.caller().origin() + LINK_PATH + "?email="
					+ URLEncoder.encode(email, StandardCharsets.UTF_8) + "&code=";
			this.codes.sendLink(email, Purpose.VERIFY_EMAIL.name(), (code) -> path + code);
		}
		else {
			this.codes.sendEmail(email, scene);
		}
		return CommonMessage.success();
	}

	private Answer verifyEmail(Call call) {
		String email = call.arguments().required("email");
		try {
			this.codes.use(email, Purpose.VERIFY_EMAIL, call.arguments().required("code"));
		}
		catch (AuthingFailure failure) {
			throw AuthingFailure.of(ErrorCode.LINK_EXPIRED);
		}
		Users users = this.store.state().users();
		users.byEmail(email)
			.ifPresent((known) -> users.update(known.id(), (user) -> user.with(Map.of("emailVerified", true))));
		return Answer.text("The email address is verified.");
	}

}
