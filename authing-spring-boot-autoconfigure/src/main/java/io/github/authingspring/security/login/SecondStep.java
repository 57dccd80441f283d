package io.github.authingspring.security.login;

import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SecondFactor;
import io.github.authingspring.security.SecondFactorToken;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/**
 * Makes the token of a second step from the fields of its request and from the attempt
 * that is open. What the request says of addresses is not read.
 */
final class SecondStep {

	private static final String TAKEN = SecondStep.class.getName() + ".TAKEN";

	private final LoginAttempts attempts;

	SecondStep(LoginAttempts attempts) {
		this.attempts = attempts;
	}

	/**
	 * Return whether a code completes the binding of an authenticator application and the
	 * sign-in; before that, the same form begins to bind it.
	 */
	boolean isBinding(LoginExchange exchange) {
		MfaAttempt attempt = this.attempts.find(exchange, MfaAttempt.class);
		return attempt != null && attempt.binding() != null;
	}

	Authentication token(LoginExchange exchange) {
		MfaAttempt attempt = this.attempts.require(exchange, MfaAttempt.class);
		SecondFactorToken second = token(exchange, attempt);
		second.setDetails(exchange.details());
		exchange.setAttribute(TAKEN, second);
		return second;
	}

	/**
	 * Return the recovery code that replaces the one that was used in a request.
	 */
	static @Nullable String newRecoveryCode(LoginExchange exchange) {
		return (exchange.attribute(TAKEN) instanceof SecondFactorToken second) ? second.newRecoveryCode() : null;
	}

	private static SecondFactorToken token(LoginExchange exchange, MfaAttempt attempt) {
		LoginFields fields = LoginFields.of(exchange);
		SecondFactor factor = exchange.path().endsWith(AuthingPage.TOTP.path()) ? SecondFactor.TOTP
				: SecondFactor.of(fields.get("factor"));
		if (factor == null || !attempt.factors().contains(factor)) {
			throw new MalformedLoginException("The field 'factor' names no factor that can be used");
		}
		if (factor == SecondFactor.TOTP && attempt.needsBinding() && attempt.binding() == null) {
			throw new MalformedLoginException(
					"There is no authenticator application yet: begin at '" + AuthingPage.TOTP.path() + "'");
		}
		return (factor == SecondFactor.FACE) ? SecondFactorToken.face(attempt, photo(exchange))
				: new SecondFactorToken(attempt, factor, fields.get("code"));
	}

	private static byte[] photo(LoginExchange exchange) {
		byte[] photo = exchange.upload("photo");
		if (photo == null || photo.length == 0) {
			throw new MalformedLoginException("The part 'photo' must be a picture in a multipart form");
		}
		return photo;
	}

}
