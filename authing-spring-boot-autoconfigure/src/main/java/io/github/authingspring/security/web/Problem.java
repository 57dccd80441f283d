package io.github.authingspring.security.web;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What a program is told about a request that did not succeed, in the form of RFC 9457.
 *
 * @param status the status
 * @param detail a text for people
 * @param code Authing's code
 * @param next what to do next
 */
record Problem(HttpStatus status, String detail, @Nullable Integer code, @Nullable String next) {

	static Problem of(HttpStatus status, String detail) {
		return new Problem(status, detail, null, null);
	}

}
