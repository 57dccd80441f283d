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
}
