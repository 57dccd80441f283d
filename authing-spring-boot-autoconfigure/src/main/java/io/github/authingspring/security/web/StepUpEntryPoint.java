package io.github.authingspring.security.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.authingspring.security.FactorAuthorizationManager;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;

/**
 * Asks a signed-in user to sign in again, because a factor is missing or too old.
 */
final class StepUpEntryPoint implements AuthenticationEntryPoint {

	private static final Duration LATELY = Duration.ofMinutes(5);

	/**
	 * Shorter than the age of a factor without a date.
	 */
	private static final Duration EVER = Duration.ofDays(10_000);

	private final AuthenticationEntryPoint loginPage;

	private final Answers answers;

	private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

	StepUpEntryPoint(AuthenticationEntryPoint loginPage, Answers answers) {
		this.loginPage = loginPage;
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException, ServletException {
		List<RequiredFactorError> errors = errors(request);
		if (isInVain(errors)) {
			forbid(request, response, errors);
		}
		else if (this.answers.isJson(request)) {
			this.answers.problem(response, new Problem(HttpStatus.UNAUTHORIZED, "Sign in again to go on.", null,
					Map.of("next", "login", "requiredFactors", factors(errors))));
		}
		else {
			this.loginPage.commence(request, response, failure);
		}
	}

	private void forbid(HttpServletRequest request, HttpServletResponse response, List<RequiredFactorError> errors)
			throws IOException {
		if (this.answers.isJson(request)) {
			this.answers.problem(response, new Problem(HttpStatus.FORBIDDEN,
					"The sign-in of this user has no such factor.", null, Map.of("requiredFactors", factors(errors))));
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	/**
	 * Who has just signed in and still lacks a factor would not get it by signing in
	 * again, nor would who signed in at an unknown time.
	 */
	private boolean isInVain(List<RequiredFactorError> errors) {
		return !hasSignedInWithin(EVER) || isLacking(errors);
	}

	private boolean isLacking(List<RequiredFactorError> errors) {
		return !errors.isEmpty() && errors.stream().allMatch(RequiredFactorError::isMissing)
				&& hasSignedInWithin(errors.stream()
					.map((error) -> error.getRequiredFactor().getValidDuration())
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(LATELY));
	}

	private boolean hasSignedInWithin(Duration duration) {
		Authentication user = this.contexts.getContext().getAuthentication();
		AuthorizationResult fresh = FactorAuthorizationManager.within(duration).authorize(() -> user, this);
		return fresh != null && fresh.isGranted();
	}

	private static List<RequiredFactorError> errors(HttpServletRequest request) {
		return (request.getAttribute(WebAttributes.REQUIRED_FACTOR_ERRORS) instanceof List<?> errors) ? errors.stream()
			.filter(RequiredFactorError.class::isInstance)
			.map(RequiredFactorError.class::cast)
			.toList() : List.of();
	}

	private static List<String> factors(List<RequiredFactorError> errors) {
		return errors.stream().map((error) -> String.valueOf(error.getRequiredFactor().getAuthority())).toList();
	}

}
