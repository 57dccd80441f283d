package io.github.authingspring.security.login;

import org.springframework.http.HttpMethod;

/**
 * Where an endpoint is.
 *
 * @param method the method of its requests
 * @param path their path
 * @param endpoint answers them
 */
public record Route(HttpMethod method, String path, Endpoint endpoint) {

	/**
	 * Tell whether requests of a method are answered. What can be got can also be asked
	 * for without its body, which the server drops.
	 * @param requested the method of a request
	 * @return whether they are
	 */
	public boolean serves(HttpMethod requested) {
		return this.method.equals(requested)
				|| (this.method.equals(HttpMethod.GET) && requested.equals(HttpMethod.HEAD));
	}

}
