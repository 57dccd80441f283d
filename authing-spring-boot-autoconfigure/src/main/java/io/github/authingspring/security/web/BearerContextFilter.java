package io.github.authingspring.security.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves a request that carries a token without whoever its session belongs to. Spring
 * Security would else add the authorities of that user to those of the token.
 */
final class BearerContextFilter extends OncePerRequestFilter {

	private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (BearerRequestConverter.isMeantBy(request)) {
			this.contexts.setContext(this.contexts.createEmptyContext());
		}
		chain.doFilter(request, response);
	}

}
