package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;

/**
 * The token that was sent is expired, revoked or not accepted (codes 2020, 2206, 2207):
 * the user has to sign in again.
 */
public final class LoginExpiredException extends AuthingResponseException {

	private final transient @Nullable String token;

	LoginExpiredException(Refusal refusal) {
		super(refusal, "sign in again");
		this.token = refusal.bound().token();
	}

	/**
	 * Tell whether it is a token that was refused. Which one it was is not serialized.
	 * @param token the token
	 * @return whether Authing refused it
	 */
	public boolean concerns(String token) {
		return token.equals(this.token);
	}

}
