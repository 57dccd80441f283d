package io.github.authingspring.security.web;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.login.StoredLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * What is stored about the user of a session, which other requests of the same session
 * may change at any time. It works on one session only: where that has ended, there is
 * nothing stored and nothing can be.
 */
final class SessionLogin implements StoredLogin {

	private final SecurityContextRepository repository;

	private final HttpSession session;

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	private SessionLogin(SecurityContextRepository repository, HttpSession session, HttpServletRequest request,
			HttpServletResponse response) {
		this.repository = repository;
		this.session = session;
		this.request = new SessionOnly(request, session);
		this.response = response;
	}

	static @Nullable SessionLogin of(HttpServletRequest request, HttpServletResponse response,
			SecurityContextRepository repository) {
		HttpSession session = request.getSession(false);
		return (session != null) ? new SessionLogin(repository, session, request, response) : null;
	}

	/**
	 * Return who is signed in by the session, if he is by Authing.
	 */
	@Nullable AuthingAuthentication user() {
		try {
			return (this.repository.loadDeferredContext(this.request)
				.get()
				.getAuthentication() instanceof AuthingAuthentication user) ? user : null;
		}
		catch (IllegalStateException ex) {
			return null; // the session ended
		}
	}

	/**
	 * Return a request that leads to nothing but the session, and never to a new one.
	 */
	HttpServletRequest request() {
		return this.request;
	}

	@Override
	public boolean replace(AuthingAuthentication read, AuthingAuthentication next) {
		if (!isStored(read)) {
			return false;
		}
		try {
			this.repository.saveContext(new SecurityContextImpl(next), this.request, this.response);
			return true;
		}
		catch (IllegalStateException ex) {
			return false; // the session ended
		}
	}

	@Override
	public void end(AuthingAuthentication read) {
		if (!isStored(read)) {
			return;
		}
		try {
			this.session.invalidate();
		}
		catch (IllegalStateException ex) {
			return; // it has ended already
		}
	}

	private boolean isStored(AuthingAuthentication read) {
		AuthingAuthentication user = user();
		return user != null && user.idToken().equals(read.idToken());
	}

	private static final class SessionOnly extends HttpServletRequestWrapper {

		private final HttpSession session;

		SessionOnly(HttpServletRequest request, HttpSession session) {
			super(request);
			this.session = session;
		}

		@Override
		public HttpSession getSession() {
			return this.session;
		}

		@Override
		public HttpSession getSession(boolean create) {
			return this.session;
		}

		@Override
		public @Nullable Object getAttribute(String name) {
			return null;
		}

		@Override
		public void setAttribute(String name, Object value) {
			// what belongs to the request stays as it is
		}

	}

}
