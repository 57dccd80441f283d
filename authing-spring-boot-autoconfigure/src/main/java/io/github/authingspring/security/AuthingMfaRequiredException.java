package io.github.authingspring.security;

import java.io.Serial;

import io.github.authingspring.client.MfaRequiredException;
import io.github.authingspring.client.model.MfaChallenge;

import org.springframework.security.authentication.AccountStatusException;

/**
 * The first factor was right and Authing wants a second one. Nobody is signed in.
 */
public class AuthingMfaRequiredException extends AccountStatusException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final MfaRequiredException refusal;

	AuthingMfaRequiredException(MfaRequiredException refusal) {
		super("Authing wants a second factor", refusal);
		this.refusal = refusal;
	}

	/**
	 * Return what the second step needs. Holds a token and personal data; it is not
	 * serialized.
	 * @return the challenge
	 */
	public MfaChallenge challenge() {
		return this.refusal.challenge();
	}

}
