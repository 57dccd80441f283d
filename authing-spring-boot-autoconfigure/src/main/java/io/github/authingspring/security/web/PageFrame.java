package io.github.authingspring.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template can show besides the values of its page.
 *
 * @param lang the language of the page
 * @param title its title
 * @param root the path of the application, empty or beginning with a slash
 * @param stylesheet the path of the style sheet
 * @param csrf the token that forms send along, if any is asked for
 */
record PageFrame(String lang, String title, String root, String stylesheet, @Nullable Csrf csrf) {

	/**
	 * The token that forms send along.
	 *
	 * @param name the name of the field
	 * @param token its value
	 */
	record Csrf(String name, String token) {

		static @Nullable Csrf of(HttpServletRequest request) {
			return (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
					? new Csrf(token.getParameterName(), token.getToken()) : null;
		}

	}

}
