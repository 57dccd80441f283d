package io.github.authingspring.security;

import java.io.Serial;
import java.util.Collections;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.util.Assert;

/**
 * An attempt to sign in at Authing, which one subclass for each method names. It is never
 * authenticated itself and shows its secrets nowhere; they do not survive serialization.
 */
public abstract class AuthingLoginToken extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final LoginMethod method;

	private final String identifier;

	private transient @Nullable String credentials;

	private transient @Nullable CaptchaAnswer captcha;

	AuthingLoginToken(LoginMethod method, String identifier, String credentials, @Nullable CaptchaAnswer captcha) {
		super(Collections.emptyList());
		this.method = method;
		this.identifier = identifier;
		this.credentials = credentials;
		this.captcha = captcha;
	}

	/**
	 * Return how to sign in.
	 * @return the method
	 */
	public final LoginMethod method() {
		return this.method;
	}

	/**
	 * Return who wants to sign in, exactly as entered.
	 */
	@Override
	public final String getPrincipal() {
		return this.identifier;
	}

	/**
	 * Return the password or code.
	 * @return the password or code, {@code null} once it is erased
	 */
	@Override
	public final @Nullable String getCredentials() {
		return this.credentials;
	}

	final @Nullable CaptchaAnswer captcha() {
		return this.captcha;
	}

	/**
	 * Return who wants to sign in, safe to stand in a log line.
	 */
	@Override
	public final String getName() {
		return this.identifier.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", "?");
	}

	@Override
	public final void setAuthenticated(boolean authenticated) {
		Assert.isTrue(!authenticated, "An attempt to sign in cannot become authenticated");
		super.setAuthenticated(false);
	}

	@Override
	public final void eraseCredentials() {
		super.eraseCredentials();
		this.credentials = null;
		this.captcha = null;
	}

	@Override
	public final String toString() {
		return getClass().getSimpleName() + " [name=" + getName() + ", credentials=[PROTECTED]]";
	}

}
