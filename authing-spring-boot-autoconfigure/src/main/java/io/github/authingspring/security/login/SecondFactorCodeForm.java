package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.UserIdentifier;
import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SecondFactor;
import reactor.core.publisher.Mono;

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
	public LoginCall<Outcome> submit(LoginExchange exchange, LoginFields fields) {
		MfaAttempt attempt = this.attempts.require(exchange, MfaAttempt.class);
		SecondFactor factor = SecondFactor.of(fields.get("factor"));
		if ((factor != SecondFactor.SMS && factor != SecondFactor.EMAIL) || !attempt.factors().contains(factor)) {
			throw new MalformedLoginException("The field 'factor' names no factor that takes a code by SMS or email");
		}
		boolean asked = attempt.asksForRecipient(factor);
		String recipient = asked ? entered(fields, factor) : String.valueOf(attempt.recipient(factor));
		this.limits.count(exchange, recipient);
		return LoginCall.of(asked ? sendIfBindable(attempt, factor, recipient) : send(factor, recipient))
			.map((sent) -> {
				if (asked) {
					this.attempts.update(exchange, attempt, attempt.withRecipient(factor, recipient));
				}
				return Outcome.sent(this.paths.mfa("sent", factor));
			});
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
	private AuthingCall<CommonMessage> sendIfBindable(MfaAttempt attempt, SecondFactor factor, String recipient) {
		UserIdentifier contact = (factor == SecondFactor.SMS) ? UserIdentifier.phone(recipient)
				: UserIdentifier.email(recipient);
		AuthingCall<Boolean> bindable = this.client.mfa(attempt.challenge().mfaToken()).phoneOrEmailBindable(contact);
		return AuthingCall.of(bindable.request(), bindable.toMono()
			.flatMap((free) -> free ? send(factor, recipient).toMono() : Mono.error(new FormRefusal("contact"))));
	}

	private AuthingCall<CommonMessage> send(SecondFactor factor, String recipient) {
		return (factor == SecondFactor.SMS) ? this.client.sendSmsCode(recipient, SmsScene.MFA_VERIFY)
				: this.client.sendEmail(recipient, EmailScene.MFA_VERIFY);
	}

}
