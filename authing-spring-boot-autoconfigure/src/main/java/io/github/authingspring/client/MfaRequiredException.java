package io.github.authingspring.client;

import io.github.authingspring.client.model.MfaChallenge;
import org.jspecify.annotations.Nullable;

/**
 * The first factor was right and Authing wants a second one: the user's own TOTP (code
 * 1635) or one of the application's methods (code 1636). Nobody is signed in.
 */
public final class MfaRequiredException extends AuthingResponseException {

	private final transient @Nullable MfaChallenge challenge;

	MfaRequiredException(Refusal refusal) {
		super(refusal, "continue with MfaRequiredException.challenge()");
		this.challenge = MfaChallenges.of(refusal);
	}

	/**
	 * Return what the second step needs. Holds a token and personal data; it is not
	 * serialized.
	 * @return the challenge
	 * @throws IllegalStateException if this exception was deserialized
	 */
	public MfaChallenge challenge() {
		if (this.challenge == null) {
			throw new IllegalStateException("The MFA challenge is not part of a serialized exception");
		}
		return this.challenge;
	}

}
