package io.github.authingspring.security;

import java.io.Serial;
import java.util.Base64;
import java.util.Collections;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.util.Assert;

/**
 * The second step of a sign-in: a code or a picture for the attempt that the first step
 * left. It is never authenticated itself and shows its secrets nowhere; they do not
 * survive serialization.
 */
public final class SecondFactorToken extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final SecondFactor factor;

	private final transient MfaAttempt attempt;

	private transient @Nullable String code;

	private transient @Nullable String newRecoveryCode;

	/**
	 * Create a token.
	 * @param attempt what the first step left
	 * @param factor the second factor
	 * @param code the code
	 */
	public SecondFactorToken(MfaAttempt attempt, SecondFactor factor, String code) {
		super(Collections.emptyList());
		this.attempt = attempt;
		this.factor = factor;
		this.code = code;
	}

	/**
	 * Create a token of a picture of the face.
	 * @param attempt what the first step left
	 * @param photo the bytes of the picture
	 * @return the token
	 */
	public static SecondFactorToken face(MfaAttempt attempt, byte[] photo) {
		return new SecondFactorToken(attempt, SecondFactor.FACE, Base64.getEncoder().encodeToString(photo));
	}

	/**
	 * Return the second factor.
	 * @return the factor
	 */
	public SecondFactor factor() {
		return this.factor;
	}

	MfaAttempt attempt() {
		return this.attempt;
	}

	byte[] photo() {
		return (this.code != null) ? Base64.getDecoder().decode(this.code) : new byte[0];
	}

	void renewRecoveryCode(@Nullable String newRecoveryCode) {
		this.newRecoveryCode = newRecoveryCode;
	}

	/**
	 * Return the recovery code that replaces the one that was used, to be shown once.
	 * Known after the sign-in; erasing credentials leaves it.
	 * @return the new recovery code, or {@code null} if there is none
	 */
	public @Nullable String newRecoveryCode() {
		return this.newRecoveryCode;
	}

	/**
	 * Return the name of the factor: who it is, is known when the sign-in is complete.
	 */
	@Override
	public String getPrincipal() {
		return this.factor.value();
	}

	/**
	 * Return the code.
	 * @return the code, {@code null} once it is erased
	 */
	@Override
	public @Nullable String getCredentials() {
		return this.code;
	}

	@Override
	public void setAuthenticated(boolean authenticated) {
		Assert.isTrue(!authenticated, "An attempt to sign in cannot become authenticated");
		super.setAuthenticated(false);
	}

	@Override
	public void eraseCredentials() {
		super.eraseCredentials();
		this.code = null;
	}

	@Override
	public String toString() {
		return "SecondFactorToken [factor=" + this.factor.value() + ", credentials=[PROTECTED]]";
	}

}
