package io.github.authingspring.security.web;

import java.time.Duration;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.util.StringUtils;

/**
 * Changes a cookie at sign-out, so that nobody goes back to what the user saw. Chromium
 * keeps pages for going back even if they must not be stored, and drops those of a secure
 * site once a cookie is set that scripts cannot see. That the session's is taken back
 * does not count.
 */
final class SignedOutCookie implements LogoutHandler {

	static final String NAME = "AUTHING_SIGNED_OUT";

	// longer than such pages are kept
	private static final Duration LIFETIME = Duration.ofMinutes(5);

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		String path = request.getContextPath();
		ResponseCookie cookie = ResponseCookie.from(NAME, UUID.randomUUID().toString())
			.path(StringUtils.hasText(path) ? path : "/")
			.maxAge(LIFETIME)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
