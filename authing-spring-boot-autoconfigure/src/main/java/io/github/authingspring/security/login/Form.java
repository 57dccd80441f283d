package io.github.authingspring.security.login;

/**
 * What a form does.
 */
@FunctionalInterface
interface Form {

	/**
	 * Take the form.
	 * @param exchange the request
	 * @param fields its fields
	 * @return what comes next. The call, or preparing it, fails by {@link FormRefusal} if
	 * the user has to change something, and by
	 * {@link io.github.authingspring.client.AuthingException} if Authing refused or could
	 * not be asked.
	 */
	LoginCall<Outcome> submit(LoginExchange exchange, LoginFields fields);

}
