package io.github.authingspring.security.login;

import java.time.Duration;
import java.util.UUID;

import org.springframework.http.ResponseCookie;
import org.springframework.util.StringUtils;

/**
 * A cookie that changes at sign-out, so that nobody goes back to what the user saw.
 * Chromium keeps pages for going back even if they must not be stored, and drops those of
 * a secure site once a cookie is set that scripts cannot see. That the session's is taken
 * back does not count.
 */
public final class SignedOutCookie {

	/**
	 * The name of the cookie.
	 */
	public static final String NAME = "AUTHING_SIGNED_OUT";

	// longer than such pages are kept
	private static final Duration LIFETIME = Duration.ofMinutes(5);

	private SignedOutCookie() {
	}

	/**
	 * Return a new cookie.
	 * @param root the path of the application
	 * @param secure whether the request is
	 * @return the cookie
	 */
	public static ResponseCookie create(String root, boolean secure) {
		return ResponseCookie.from(NAME, UUID.randomUUID().toString())
			.path(StringUtils.hasText(root) ? root : "/")
			.maxAge(LIFETIME)
			.httpOnly(true)
			.secure(secure)
			.sameSite("Lax")
			.build();
	}

}
