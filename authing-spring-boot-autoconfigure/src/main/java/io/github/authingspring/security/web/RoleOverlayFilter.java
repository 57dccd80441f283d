package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.function.Supplier;

import io.github.authingspring.security.PermissionsUnavailableException;
import io.github.authingspring.security.RoleOverlay;
import io.github.authingspring.security.login.Answers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Lays the roles of the user onto the authentication of the request, without touching
 * what is stored: neither the session nor Authing is asked before somebody looks. It
 * stands in the chain twice, after what was loaded and after what was authenticated with
 * the request. Where roles are needed and cannot be loaded, it answers itself, because
 * that often happens outside of MVC.
 */
final class RoleOverlayFilter extends GenericFilterBean {

	private static final String LAID_ON = RoleOverlayFilter.class.getName() + ".LAID_ON";

	private final RoleOverlay roles;

	private final Answers answers;

	private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

	RoleOverlayFilter(RoleOverlay roles, Answers answers) {
		this.roles = roles;
		this.answers = answers;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Supplier<SecurityContext> deferred = this.contexts.getDeferredContext();
		this.contexts.setDeferredContext(SingletonSupplier.of(() -> overlay(deferred.get(), request)));
		try {
			chain.doFilter(request, response);
		}
		catch (PermissionsUnavailableException ex) {
			unavailable((HttpServletRequest) request, (HttpServletResponse) response, ex);
		}
	}

	private SecurityContext overlay(SecurityContext context, ServletRequest request) {
		Authentication stored = context.getAuthentication();
		Authentication laidOn = once(stored, request);
		return (laidOn != null && laidOn != stored) ? new SecurityContextImpl(laidOn) : context;
	}

	/**
	 * Error and asynchronous dispatches load the stored authentication again; the roles
	 * are still loaded once.
	 */
	private @Nullable Authentication once(@Nullable Authentication stored, ServletRequest request) {
		if (request.getAttribute(LAID_ON) instanceof Authentication laidOn && laidOn.equals(stored)) {
			return laidOn;
		}
		Authentication laidOn = this.roles.apply(stored);
		if (laidOn != stored) {
			request.setAttribute(LAID_ON, laidOn);
		}
		return laidOn;
	}

	private void unavailable(HttpServletRequest request, HttpServletResponse response,
			PermissionsUnavailableException failure) throws IOException {
		if (response.isCommitted()) {
			throw failure;
		}
		this.logger.warn(failure.getMessage(), failure);
		response.resetBuffer();
		new ServletAnswer(request, response).write(this.answers.unavailable(new ServletExchange(request), failure));
	}

}
