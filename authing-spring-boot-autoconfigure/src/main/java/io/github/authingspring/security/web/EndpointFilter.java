package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.List;

import io.github.authingspring.security.login.Endpoint;
import io.github.authingspring.security.login.Route;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcherEntry;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves what belongs to a sign-in, whatever the rules of the chain are.
 */
final class EndpointFilter extends OncePerRequestFilter {

	private final List<RequestMatcherEntry<Route>> routes;

	EndpointFilter(List<Route> routes, PathPatternRequestMatcher.Builder matchers) {
		this.routes = routes.stream()
			.map((route) -> new RequestMatcherEntry<>(matchers.matcher(route.path()), route))
			.toList();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpMethod method = HttpMethod.valueOf(request.getMethod());
		for (RequestMatcherEntry<Route> candidate : this.routes) {
			Route route = candidate.getEntry();
			if (route.serves(method) && candidate.getRequestMatcher().matches(request)) {
				answer(route.endpoint(), request, response, chain);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static void answer(Endpoint endpoint, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		if (!new ServletAnswer(request, response).write(endpoint.answer(ServletExchange.arriving(request)).execute())) {
			chain.doFilter(request, response);
		}
	}

}
