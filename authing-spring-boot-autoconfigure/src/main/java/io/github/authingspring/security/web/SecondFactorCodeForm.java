package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.UserIdentifier;
import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SecondFactor;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends a code for the second factor: to the address of the attempt. What the request
 * says of addresses is read only if the attempt has none.
 */
final class SecondFactorCodeForm implements Form {

	private final AuthenticationClient client;

	private final LoginAttempts attempts;

	private final CodeLimits limits;

	private final LoginPaths paths;

	SecondFactorCodeForm(AuthenticationClient client, LoginAttempts attempts, CodeLimits limits, LoginPaths paths) {
		this.client = client;
		this.attempts = attempts;
		this.limits = limits;
		this.paths = paths;
	}

	@Override
	public Outcome submit(HttpServletRequest request, LoginFields fields) {
		MfaAttempt attempt = this.attempts.require(request, MfaAttempt.class);
		SecondFactor factor = SecondFactor.of(fields.get("factor"));
		if ((factor != SecondFactor.SMS && factor != SecondFactor.EMAIL) || !attempt.factors().contains(factor)) {
			throw new MalformedLoginException("The field 'factor' names no factor that takes a code by SMS or email");
		}
		boolean asked = attempt.asksForRecipient(factor);
		String recipient = asked ? entered(fields, factor) : String.valueOf(attempt.recipient(factor));
		this.limits.count(request, recipient);
		if (asked) {
			requireBindable(attempt, factor, recipient);
		}
		send(factor, recipient);
		if (asked) {
			this.attempts.update(request, attempt, attempt.withRecipient(factor, recipient));
		}
		return Outcome.sent(this.paths.mfa("sent", factor));
	}

	private static String entered(LoginFields fields, SecondFactor factor) {
		String recipient = fields.get((factor == SecondFactor.SMS) ? "phone" : "email").strip();
		if (recipient.isEmpty()) {
			throw new FormRefusal("contact");
		}
		return recipient;
	}

	/**
	 * Whether Authing lets the user have an address tells who else has it: it is asked
	 * within the limits of sending.
	 */
	private void requireBindable(MfaAttempt attempt, SecondFactor factor, String recipient) {
		UserIdentifier contact = (factor == SecondFactor.SMS) ? UserIdentifier.phone(recipient)
				: UserIdentifier.email(recipient);
		if (!this.client.mfa(attempt.challenge().mfaToken()).phoneOrEmailBindable(contact).execute()) {
			throw new FormRefusal("contact");
		}
	}

	private void send(SecondFactor factor, String recipient) {
		AuthingCall<CommonMessage> call = (factor == SecondFactor.SMS)
				? this.client.sendSmsCode(recipient, SmsScene.MFA_VERIFY)
				: this.client.sendEmail(recipient, EmailScene.MFA_VERIFY);
		call.execute();
	}

}
