package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.SecondFactorToken;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Sends browsers to where they wanted to go and tells programs where that is. A new
 * recovery code is shown first, this once.
 */
final class LoginSuccessHandler implements AuthenticationSuccessHandler {

	private final SavedRequestAwareAuthenticationSuccessHandler redirect = new SavedRequestAwareAuthenticationSuccessHandler();

	private final RequestCache requestCache;

	private final LoginAttempts attempts;

	private final Answers answers;

	private final boolean returnToken;

	LoginSuccessHandler(RequestCache requestCache, LoginAttempts attempts, Answers answers, boolean returnToken) {
		this.requestCache = requestCache;
		this.attempts = attempts;
		this.answers = answers;
		this.returnToken = returnToken;
		this.redirect.setRequestCache(requestCache);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		TypedName.forget(request);
		this.attempts.end(request);
		SecondFactorToken second = SecondFactorConverter.taken(request);
		String recoveryCode = (second != null) ? second.newRecoveryCode() : null;
		if (this.answers.isJson(request)) {
			this.answers.json(response, HttpStatus.OK, body(request, response, authentication, recoveryCode));
		}
		else if (recoveryCode != null) {
			this.answers.page(request, response, HttpStatus.OK,
					new RecoveryPage(recoveryCode, target(request, response)));
		}
		else {
			this.redirect.onAuthenticationSuccess(request, response, authentication);
		}
	}

	private Map<String, Object> body(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication, @Nullable String recoveryCode) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("authenticated", true);
		body.put("redirectUrl", target(request, response));
		if (recoveryCode != null) {
			body.put("recoveryCode", recoveryCode);
		}
		if (this.returnToken && authentication instanceof AuthingAuthentication user) {
			body.put("idToken", user.idToken().value());
		}
		return body;
	}

	private String target(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = this.requestCache.getRequest(request, response);
		this.requestCache.removeRequest(request, response);
		return (saved != null) ? saved.getRedirectUrl() : request.getContextPath() + "/";
	}

}
