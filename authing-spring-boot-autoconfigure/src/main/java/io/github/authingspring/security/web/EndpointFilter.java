package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves what belongs to a sign-in, whatever the rules of the chain are.
 */
final class EndpointFilter extends OncePerRequestFilter {

	private final List<Route> routes;

	EndpointFilter(List<Route> routes) {
		this.routes = List.copyOf(routes);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		for (Route route : this.routes) {
			if (route.requests().matches(request)) {
				if (!route.endpoint().answer(request, response)) {
					chain.doFilter(request, response);
				}
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
