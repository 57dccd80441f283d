package io.github.authingspring.security.login;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.security.AuthingAuthentication;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;

/**
 * Sends browsers to where they wanted to go and tells programs where that is. A new
 * recovery code is shown first, this once.
 */
final class LoginSuccess {

	private final LoginAttempts attempts;

	private final Answers answers;

	private final boolean returnToken;

	LoginSuccess(LoginAttempts attempts, Answers answers, boolean returnToken) {
		this.attempts = attempts;
		this.answers = answers;
		this.returnToken = returnToken;
	}

	Answer answer(LoginExchange exchange, Authentication authentication, @Nullable String saved) {
		TypedName.forget(exchange);
		this.attempts.end(exchange);
		// two slashes begin an address
		String target = (saved != null && !saved.startsWith("//")) ? saved : "/";
		String link = target.startsWith("/") ? exchange.root() + target : target;
		String recoveryCode = SecondStep.newRecoveryCode(exchange);
		if (exchange.isJson()) {
			return this.answers.json(HttpStatus.OK, body(authentication, link, recoveryCode));
		}
		return (recoveryCode != null) ? this.answers.page(exchange, HttpStatus.OK, new RecoveryPage(recoveryCode, link))
				: new Answer.Redirect(target);
	}

	private Map<String, Object> body(Authentication authentication, String link, @Nullable String recoveryCode) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("authenticated", true);
		body.put("redirectUrl", link);
		if (recoveryCode != null) {
			body.put("recoveryCode", recoveryCode);
		}
		if (this.returnToken && authentication instanceof AuthingAuthentication user) {
			body.put("idToken", user.idToken().value());
		}
		return body;
	}

}
