package io.github.authingspring.security.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Sends browsers to where they wanted to go and tells programs where that is.
 */
final class LoginSuccessHandler implements AuthenticationSuccessHandler {

	private final JsonRequestMatcher json = new JsonRequestMatcher();

	private final SavedRequestAwareAuthenticationSuccessHandler redirect = new SavedRequestAwareAuthenticationSuccessHandler();

	private final HttpMessageConverterAuthenticationSuccessHandler answer = new HttpMessageConverterAuthenticationSuccessHandler();

	LoginSuccessHandler(RequestCache requestCache) {
		this.redirect.setRequestCache(requestCache);
		this.answer.setRequestCache(requestCache);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		CodeRecipient.forget(request);
		if (this.json.matches(request)) {
			this.answer.onAuthenticationSuccess(request, response, authentication);
		}
		else {
			this.redirect.onAuthenticationSuccess(request, response, authentication);
		}
	}

}
