package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingLoginExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.ThrowableAnalyzer;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Ends the HTTP session whose login Authing no longer accepts. It stands next to the
 * {@code ExceptionTranslationFilter}, which then saves the request into a new session and
 * asks to sign in, however the application does that.
 */
final class ExpiredLoginFilter extends GenericFilterBean {

	private final ThrowableAnalyzer analyzer = new ThrowableAnalyzer();

	private final SecurityContextRepository repository;

	ExpiredLoginFilter(SecurityContextRepository repository) {
		this.repository = repository;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (IOException ex) {
			throw ex;
		}
		catch (Exception ex) {
			if (expired(ex) instanceof AuthingLoginExpiredException expired) {
				end((HttpServletRequest) request, (HttpServletResponse) response, expired);
			}
			throw ex;
		}
	}

	private @Nullable Throwable expired(Exception failure) {
		return this.analyzer.getFirstThrowableOfType(AuthingLoginExpiredException.class,
				this.analyzer.determineCauseChain(failure));
	}

	/**
	 * The session may have got a new token meanwhile, or belong to somebody else.
	 */
	private void end(HttpServletRequest request, HttpServletResponse response, AuthingLoginExpiredException expired) {
		SessionLogin stored = SessionLogin.of(request, response, this.repository);
		AuthingAuthentication user = (stored != null) ? stored.user() : null;
		if (stored != null && user != null && expired.concerns(user)) {
			stored.end(user);
		}
	}

}
