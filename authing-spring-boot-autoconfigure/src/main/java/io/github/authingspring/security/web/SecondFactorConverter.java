package io.github.authingspring.security.web;

import java.io.IOException;
import java.io.InputStream;

import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SecondFactor;
import io.github.authingspring.security.SecondFactorToken;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Makes the token of a second step from the fields of its request and from the attempt
 * that is open. What the request says of addresses is not read.
 */
final class SecondFactorConverter implements AuthenticationConverter {

	private final RequestMatcher requests;

	private final LoginAttempts attempts;

	private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

	SecondFactorConverter(RequestMatcher requests, LoginAttempts attempts) {
		this.requests = requests;
		this.attempts = attempts;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		if (!this.requests.matches(request)) {
			return null;
		}
		MfaAttempt attempt = this.attempts.require(request, MfaAttempt.class);
		SecondFactorToken second = token(request, attempt);
		second.setDetails(this.details.buildDetails(request));
		request.setAttribute(SecondFactorToken.class.getName(), second);
		return second;
	}

	/**
	 * Return the token of the second step that a request took.
	 */
	static @Nullable SecondFactorToken taken(HttpServletRequest request) {
		return (request.getAttribute(SecondFactorToken.class.getName()) instanceof SecondFactorToken second) ? second
				: null;
	}

	private static SecondFactorToken token(HttpServletRequest request, MfaAttempt attempt) {
		LoginFields fields = LoginFields.of(request);
		SecondFactor factor = request.getRequestURI().endsWith(AuthingPage.TOTP.path()) ? SecondFactor.TOTP
				: SecondFactor.of(fields.get("factor"));
		if (factor == null || !attempt.factors().contains(factor)) {
			throw new MalformedLoginException("The field 'factor' names no factor that can be used");
		}
		if (factor == SecondFactor.TOTP && attempt.needsBinding() && attempt.binding() == null) {
			throw new MalformedLoginException(
					"There is no authenticator application yet: begin at '" + AuthingPage.TOTP.path() + "'");
		}
		return (factor == SecondFactor.FACE) ? SecondFactorToken.face(attempt, photo(request))
				: new SecondFactorToken(attempt, factor, fields.get("code"));
	}

	private static byte[] photo(HttpServletRequest request) {
		try {
			Part part = request.getPart("photo");
			if (part == null || part.getSize() == 0) {
				throw new MalformedLoginException("The part 'photo' must be a picture");
			}
			try (InputStream photo = part.getInputStream()) {
				return photo.readAllBytes();
			}
		}
		catch (IOException | ServletException | IllegalStateException ex) {
			throw new MalformedLoginException("The part 'photo' must be a picture in a multipart form");
		}
	}

}
