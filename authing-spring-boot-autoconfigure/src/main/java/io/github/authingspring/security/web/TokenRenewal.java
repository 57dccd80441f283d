package io.github.authingspring.security.web;

import java.util.Optional;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.login.LoginCall;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Exchanges the token of a signed-in user for a new one of the same user.
 */
@FunctionalInterface
interface TokenRenewal {

	/**
	 * Prepare to ask for a new token.
	 * @param user the user
	 * @param request the request, which leads to the session of the user
	 * @param response the response
	 * @return the token; empty if Authing refuses
	 */
	LoginCall<Optional<AuthingIdToken>> renew(AuthingAuthentication user, HttpServletRequest request,
			HttpServletResponse response);

}
