package io.github.authingspring.security.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Something that the starter serves itself.
 */
@FunctionalInterface
interface Endpoint {

	/**
	 * Answer a request.
	 * @return whether it is answered; otherwise it goes on to the application
	 */
	boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

}
