package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.security.AuthingFailures;

import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/**
 * Sends codes within the limits. The answer is the same whether or not an address is
 * known: whatever Authing says about it is kept back, only faults and limits are told.
 */
final class CodeSender {

	/**
	 * What is answered where nothing may be told.
	 */
	private static final CommonMessage NOTHING = new CommonMessage(200, null);

	private final CodeLimits limits;

	private final AuthingFailures failures = new AuthingFailures();

	CodeSender(CodeLimits limits) {
		this.limits = limits;
	}

	/**
	 * Send a code to an address that somebody typed.
	 */
	LoginCall<CommonMessage> send(LoginExchange exchange, String recipient, AuthingCall<CommonMessage> call) {
		this.limits.count(exchange, recipient);
		return LoginCall.of(call).recover(this::keepBack);
	}

	private CommonMessage keepBack(RuntimeException failure) {
		if (!(failure instanceof AuthingResponseException refused)) {
			throw failure;
		}
		AuthenticationException translated = this.failures.translate(refused);
		if (translated instanceof InternalAuthenticationServiceException) {
			throw translated;
		}
		return NOTHING;
	}

}
