package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;

/**
 * The password was right and has to be replaced before the user may sign in. Nobody is
 * signed in.
 */
public final class PasswordResetRequiredException extends AuthingResponseException {

	private final Reason reason;

	private final transient @Nullable String resetToken;

	PasswordResetRequiredException(Refusal refusal) {
		super(refusal, "set a new password with PasswordResetRequiredException.resetToken()");
		this.reason = Reason.of(refusal.code());
		this.resetToken = refusal.data().path("token").asString("");
	}

	/**
	 * Return why the password has to be replaced.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Return whether there is a token that allows to set a new password.
	 * @return whether Authing sent one and this exception was not deserialized
	 */
	public boolean hasResetToken() {
		return this.resetToken != null && !this.resetToken.isEmpty();
	}

	/**
	 * Return the token that allows to set a new password. It is not serialized.
	 * @return the token
	 * @throws IllegalStateException if this exception was deserialized or Authing sent no
	 * token
	 */
	public String resetToken() {
		if (this.resetToken == null || this.resetToken.isEmpty()) {
			throw new IllegalStateException("Authing sent no reset token with code " + code());
		}
		return this.resetToken;
	}

	/**
	 * Why a password has to be replaced.
	 */
	public enum Reason {

		/**
		 * The account was made by an administrator and is used for the first time (code
		 * 1639).
		 */
		FIRST_LOGIN,

		/**
		 * The password is older than the user pool allows (code 2058); the old one is
		 * asked for again.
		 */
		ROTATION,

		/**
		 * The password is too weak for the current policy (code 2071).
		 */
		TOO_WEAK;

		static Reason of(int code) {
			return switch (code) {
				case 2058 -> ROTATION;
				case 2071 -> TOO_WEAK;
				default -> FIRST_LOGIN;
			};
		}

	}

}
