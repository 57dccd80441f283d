package io.github.authingspring.security;

import java.io.Serial;

import io.github.authingspring.client.PasswordResetRequiredException;

import org.springframework.security.authentication.CredentialsExpiredException;

/**
 * The password was right and has to be replaced before the user may sign in.
 */
public class AuthingPasswordResetRequiredException extends CredentialsExpiredException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final PasswordResetRequiredException refusal;

	AuthingPasswordResetRequiredException(PasswordResetRequiredException refusal) {
		super("Authing wants a new password", refusal);
		this.refusal = refusal;
	}

	/**
	 * Return why the password has to be replaced.
	 * @return the reason
	 */
	public PasswordResetRequiredException.Reason reason() {
		return this.refusal.reason();
	}

	/**
	 * Return whether there is a token that allows to set a new password.
	 * @return whether Authing sent one
	 */
	public boolean hasResetToken() {
		return this.refusal.hasResetToken();
	}

	/**
	 * Return the token that allows to set a new password. It is not serialized.
	 * @return the token
	 * @throws IllegalStateException if Authing sent no token
	 */
	public String resetToken() {
		return this.refusal.resetToken();
	}

}
