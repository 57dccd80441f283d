package io.github.authingspring.security.web;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where a page is.
 *
 * @param requests the requests it answers
 * @param page makes the page for a request
 */
record PageRoute(RequestMatcher requests, Function<HttpServletRequest, Page> page) {

}
