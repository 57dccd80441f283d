package io.github.authingspring.security.web;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where an endpoint is.
 *
 * @param requests the requests it answers
 * @param endpoint answers them
 */
record Route(RequestMatcher requests, Endpoint endpoint) {

}
