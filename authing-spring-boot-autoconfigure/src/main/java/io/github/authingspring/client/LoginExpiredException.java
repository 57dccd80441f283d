package io.github.authingspring.client;

/**
 * The token that was sent is expired, revoked or not accepted (codes 2020, 2206, 2207):
 * the user has to sign in again.
 */
public final class LoginExpiredException extends AuthingResponseException {

	LoginExpiredException(Refusal refusal) {
		super(refusal, "sign in again");
	}

}
