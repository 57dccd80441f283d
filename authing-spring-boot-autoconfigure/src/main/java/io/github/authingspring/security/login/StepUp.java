package io.github.authingspring.security.login;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.authingspring.security.FactorAuthorizationManager;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;

/**
 * Asks a signed-in user to sign in again, because a factor is missing or too old.
 *
 * @param answers makes answers
 */
record StepUp(Answers answers) {

	private static final Duration LATELY = Duration.ofMinutes(5);

	/**
	 * Shorter than the age of a factor without a date.
	 */
	private static final Duration EVER = Duration.ofDays(10_000);

	/**
	 * Return the answer, {@code null} if it is the sign-in page.
	 */
	@Nullable Answer answer(LoginExchange exchange, List<RequiredFactorError> errors) {
		if (isInVain(exchange, errors)) {
			return forbidden(exchange, errors);
		}
		return exchange.isJson() ? this.answers.problem(new Problem(HttpStatus.UNAUTHORIZED, "Sign in again to go on.",
				null, Map.of("next", "login", "requiredFactors", factors(errors)))) : null;
	}

	private Answer forbidden(LoginExchange exchange, List<RequiredFactorError> errors) {
		return exchange.isJson() ? this.answers.problem(new Problem(HttpStatus.FORBIDDEN,
				"The sign-in of this user has no such factor.", null, Map.of("requiredFactors", factors(errors))))
				: new Answer.Failure(HttpStatus.FORBIDDEN);
	}

	/**
	 * Who has just signed in and still lacks a factor would not get it by signing in
	 * again, nor would who signed in at an unknown time.
	 */
	private static boolean isInVain(LoginExchange exchange, List<RequiredFactorError> errors) {
		Authentication user = exchange.user();
		return !hasSignedInWithin(EVER, user) || isLacking(user, errors);
	}

	private static boolean isLacking(@Nullable Authentication user, List<RequiredFactorError> errors) {
		return !errors.isEmpty() && errors.stream().allMatch(RequiredFactorError::isMissing)
				&& hasSignedInWithin(errors.stream()
					.map((error) -> error.getRequiredFactor().getValidDuration())
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(LATELY), user);
	}

	private static boolean hasSignedInWithin(Duration duration, @Nullable Authentication user) {
		AuthorizationResult fresh = FactorAuthorizationManager.within(duration).authorize(() -> user, StepUp.class);
		return fresh != null && fresh.isGranted();
	}

	private static List<String> factors(List<RequiredFactorError> errors) {
		return errors.stream().map((error) -> String.valueOf(error.getRequiredFactor().getAuthority())).toList();
	}

}
