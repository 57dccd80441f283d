package io.github.authingspring.security.login;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.PasswordAttempt;
import io.github.authingspring.security.SecondFactor;

/**
 * What a program is told about the step that a sign-in is in.
 */
final class AttemptDetails {

	private AttemptDetails() {
	}

	static Map<String, Object> of(LoginAttempt attempt) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("next", attempt.next());
		if (attempt instanceof MfaAttempt mfa) {
			details.put("factors", mfa.factors().stream().map(SecondFactor::value).toList());
			details.put("bindTotp", mfa.needsBinding() && mfa.factors().contains(SecondFactor.TOTP));
			putContact(details, "phone", mfa, SecondFactor.SMS);
			putContact(details, "email", mfa, SecondFactor.EMAIL);
		}
		else if (attempt instanceof PasswordAttempt password) {
			details.put("needsOldPassword", password.needsOldPassword());
		}
		return details;
	}

	private static void putContact(Map<String, Object> details, String name, MfaAttempt mfa, SecondFactor factor) {
		String recipient = mfa.recipient(factor);
		if (recipient != null && mfa.factors().contains(factor)) {
			details.put(name, Masked.of(recipient));
		}
	}

}
