package io.github.authingspring.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;

/**
 * How a step of a sign-in ended.
 */
enum LoginOutcome {

	SUCCESS,

	REFUSED,

	SECOND_FACTOR,

	CAPTCHA,

	PASSWORD,

	STEP,

	LOCKED,

	DISABLED,

	EXPIRED,

	RATE_LIMIT,

	UNAVAILABLE,

	CANCELLED,

	ERROR;

	private static final Map<Class<? extends Throwable>, LoginOutcome> FAILURES = failures();

	private static Map<Class<? extends Throwable>, LoginOutcome> failures() {
		Map<Class<? extends Throwable>, LoginOutcome> failures = new LinkedHashMap<>();
		failures.put(BadCredentialsException.class, REFUSED);
		failures.put(AuthingMfaRequiredException.class, SECOND_FACTOR);
		failures.put(AuthingCaptchaRequiredException.class, CAPTCHA);
		failures.put(AuthingPasswordResetRequiredException.class, PASSWORD);
		failures.put(AuthingLoginStepException.class, STEP);
		failures.put(LockedException.class, LOCKED);
		failures.put(DisabledException.class, DISABLED);
		failures.put(AuthingLoginAttemptExpiredException.class, EXPIRED);
		failures.put(AuthingRateLimitException.class, RATE_LIMIT);
		failures.put(AuthingServiceException.class, UNAVAILABLE);
		failures.put(CancellationException.class, CANCELLED);
		return Collections.unmodifiableMap(failures);
	}

	static LoginOutcome of(@Nullable Throwable failure) {
		if (failure == null) {
			return SUCCESS;
		}
		return FAILURES.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().isInstance(failure))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(ERROR);
	}

}
