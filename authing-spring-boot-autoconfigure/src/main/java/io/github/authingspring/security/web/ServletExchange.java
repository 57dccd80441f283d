package io.github.authingspring.security.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.github.authingspring.security.login.FormToken;
import io.github.authingspring.security.login.LoginExchange;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A request in a servlet container.
 *
 * @param request the request
 */
record ServletExchange(HttpServletRequest request) implements LoginExchange {

	private static final String SESSION_ID = ServletExchange.class.getName() + ".SESSION_ID";

	private static final String OF_OTHERS = ServletExchange.class.getName() + ".OF_OTHERS";

	/**
	 * Return a request that arrives, before anything takes time. Its session may get
	 * another id meanwhile, by another request that shares it.
	 */
	static ServletExchange arriving(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			request.setAttribute(SESSION_ID, session.getId());
		}
		return new ServletExchange(request);
	}

	@Override
	public HttpMethod method() {
		return HttpMethod.valueOf(this.request.getMethod());
	}

	@Override
	public String root() {
		return this.request.getContextPath();
	}

	@Override
	public String path() {
		return this.request.getRequestURI().substring(root().length());
	}

	@Override
	public @Nullable String query() {
		return this.request.getQueryString();
	}

	@Override
	public @Nullable String header(String name) {
		return this.request.getHeader(name);
	}

	@Override
	public @Nullable String parameter(String name) {
		String value = this.request.getParameter(name);
		return (value != null || !this.request.getParameterMap().containsKey(name)) ? value : "";
	}

	@Override
	public byte[] body() {
		try (InputStream body = this.request.getInputStream()) {
			return body.readNBytes(LARGEST_BODY + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public byte @Nullable [] upload(String name) {
		try {
			Part part = this.request.getPart(name);
			if (part == null) {
				return null;
			}
			try (InputStream upload = part.getInputStream()) {
				return upload.readAllBytes();
			}
		}
		catch (IOException | ServletException | IllegalStateException ex) {
			return null;
		}
	}

	@Override
	public @Nullable String remoteAddress() {
		return this.request.getRemoteAddr();
	}

	@Override
	public Object details() {
		return new WebAuthenticationDetails(this.request);
	}

	@Override
	public @Nullable Authentication user() {
		return SecurityContextHolder.getContext().getAuthentication();
	}

	@Override
	public @Nullable FormToken formToken() {
		return (this.request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
				? new FormToken(token.getParameterName(), token.getToken()) : null;
	}

	@Override
	public @Nullable Object attribute(String name) {
		return this.request.getAttribute(name);
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.request.setAttribute(name, value);
	}

	@Override
	public @Nullable Object kept(String name) {
		HttpSession session = this.request.getSession(false);
		return (session != null) ? session.getAttribute(name) : null;
	}

	@Override
	public void keep(String name, Object value) {
		if (this.request.getAttribute(OF_OTHERS) == null) {
			this.request.getSession().setAttribute(name, value);
		}
	}

	@Override
	public void forget(String name) {
		HttpSession session = this.request.getSession(false);
		if (session != null) {
			session.removeAttribute(name);
		}
	}

	/**
	 * Where another request has changed the id, the session may belong to somebody else
	 * by now: then its id is told to nobody, and nothing is kept in it from now on.
	 */
	@Override
	public void changeSessionId() {
		HttpSession session = this.request.getSession();
		Object arrived = this.request.getAttribute(SESSION_ID);
		if (arrived == null || arrived.equals(session.getId())) {
			this.request.setAttribute(SESSION_ID, this.request.changeSessionId());
		}
		else {
			this.request.setAttribute(OF_OTHERS, true);
		}
	}

}
