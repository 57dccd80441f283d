package io.github.authingspring.security.login;

/**
 * Something that the starter serves itself.
 */
@FunctionalInterface
public interface Endpoint {

	/**
	 * Answer a request.
	 * @param exchange the request
	 * @return the answer
	 */
	LoginCall<Answer> answer(LoginExchange exchange);

}
