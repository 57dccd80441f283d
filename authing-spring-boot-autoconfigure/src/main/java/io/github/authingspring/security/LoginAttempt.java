package io.github.authingspring.security;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A sign-in that is not complete: what its next step needs. Nobody is signed in by it.
 * Holds tokens and personal data, so that it stays on the server and shows nothing in
 * {@code toString()}. It is kept as JSON in a {@link SessionSecret}; its form may change
 * between versions.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({ @JsonSubTypes.Type(value = CaptchaAttempt.class, name = "captcha"),
		@JsonSubTypes.Type(value = MfaAttempt.class, name = "mfa"),
		@JsonSubTypes.Type(value = PasswordAttempt.class, name = "password") })
public sealed interface LoginAttempt permits CaptchaAttempt, MfaAttempt, PasswordAttempt {

	/**
	 * Return what comes next, as programs are told.
	 * @return the name of the step
	 */
	String next();

	/**
	 * Return when the attempt ends.
	 * @return the time
	 */
	Instant expiresAt();

}
