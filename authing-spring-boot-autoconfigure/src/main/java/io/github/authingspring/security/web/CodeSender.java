package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.security.AuthingFailures;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/**
 * Sends codes within the limits. The answer is the same whether or not an address is
 * known: whatever Authing says about it is kept back, only faults and limits are told.
 */
final class CodeSender {

	private final CodeLimits limits;

	private final AuthingFailures failures = new AuthingFailures();

	CodeSender(CodeLimits limits) {
		this.limits = limits;
	}

	/**
	 * Send a code to an address that somebody typed.
	 */
	void send(HttpServletRequest request, String recipient, AuthingCall<CommonMessage> call) {
		this.limits.count(request, recipient);
		try {
			call.execute();
		}
		catch (AuthingResponseException ex) {
			AuthenticationException failure = this.failures.translate(ex);
			if (failure instanceof InternalAuthenticationServiceException) {
				throw failure;
			}
		}
	}

}
