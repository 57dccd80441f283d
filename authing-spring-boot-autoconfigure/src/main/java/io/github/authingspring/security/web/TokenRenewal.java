package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the token of a signed-in user for a new one of the same user.
 */
@FunctionalInterface
interface TokenRenewal {

	/**
	 * Ask for a new token.
	 * @param user the user
	 * @param request the request, which leads to the session of the user
	 * @param response the response
	 * @return the token, or {@code null} if Authing refuses
	 * @throws AuthingException if Authing cannot tell
	 */
	@Nullable AuthingIdToken renew(AuthingAuthentication user, HttpServletRequest request, HttpServletResponse response);

}
