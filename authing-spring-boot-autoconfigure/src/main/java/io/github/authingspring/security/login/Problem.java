package io.github.authingspring.security.login;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What a program is told about a request that did not succeed, in the form of RFC 9457.
 *
 * @param status the status
 * @param detail a text for people
 * @param code Authing's code
 * @param details what the next step needs
 */
record Problem(HttpStatus status, String detail, @Nullable Integer code, Map<String, Object> details) {

	/**
	 * The sign-in has to begin anew.
	 */
	static final Problem BEGIN = new Problem(HttpStatus.UNAUTHORIZED,
			"There is no sign-in to go on with, or it has expired.", null, Map.of("next", "login"));

	static Problem of(HttpStatus status, String detail) {
		return new Problem(status, detail, null, Map.of());
	}

}
