package io.github.authingspring.security.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a form does.
 */
@FunctionalInterface
interface Form {

	/**
	 * Take the form.
	 * @param request the request
	 * @param fields its fields
	 * @return what comes next
	 * @throws FormRefusal if the user has to change something
	 * @throws io.github.authingspring.client.AuthingException if Authing refused or could
	 * not be asked
	 */
	Outcome submit(HttpServletRequest request, LoginFields fields);

}
