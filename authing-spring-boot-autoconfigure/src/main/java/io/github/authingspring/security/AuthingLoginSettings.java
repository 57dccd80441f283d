package io.github.authingspring.security;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How sign-in works. Immutable.
 *
 * @param methods the methods that are on
 * @param usernamePasswordMethod what a plain user name with a password means;
 * {@code null} to tell by its form
 * @param autoRegister whether unknown users are registered
 * @param revealAccountStatus whether the answer tells that an account is locked or
 * disabled
 * @param page the path of a sign-in page of the application's own; {@code null} for the
 * one of the starter
 */
public record AuthingLoginSettings(Set<LoginMethod> methods, @Nullable LoginMethod usernamePasswordMethod,
		boolean autoRegister, boolean revealAccountStatus, @Nullable String page) {

	private static final Pattern PHONE = Pattern.compile("\\+.*|1\\d{10}", Pattern.DOTALL);

	/**
	 * Create settings.
	 * @throws IllegalArgumentException if the method for plain user names takes no
	 * password or is off
	 */
	public AuthingLoginSettings {
		methods = Set.copyOf(methods);
		Assert.isTrue(usernamePasswordMethod != LoginMethod.PHONE_CODE,
				"The method for plain user names must take a password");
		Assert.isTrue(usernamePasswordMethod == null || methods.contains(usernamePasswordMethod),
				"The method for plain user names must be on");
	}

	/**
	 * Create settings with the sign-in page of the starter.
	 * @param methods the methods that are on
	 * @param usernamePasswordMethod what a plain user name with a password means
	 * @param autoRegister whether unknown users are registered
	 * @param revealAccountStatus whether the answer tells that an account is locked or
	 * disabled
	 */
	public AuthingLoginSettings(Set<LoginMethod> methods, @Nullable LoginMethod usernamePasswordMethod,
			boolean autoRegister, boolean revealAccountStatus) {
		this(methods, usernamePasswordMethod, autoRegister, revealAccountStatus, null);
	}

	/**
	 * Return settings with all methods on and everything else by default.
	 * @return the settings
	 */
	public static AuthingLoginSettings defaults() {
		return new AuthingLoginSettings(Set.of(LoginMethod.values()), null, false, false);
	}

	/**
	 * Return what a plain user name with a password means. The answer depends on nothing
	 * but the name, so that a failure never leads to a second attempt with another
	 * method.
	 * @param username the user name as entered
	 * @return the method
	 */
	public LoginMethod methodFor(String username) {
		if (this.usernamePasswordMethod != null) {
			return this.usernamePasswordMethod;
		}
		if (username.contains("@")) {
			return LoginMethod.EMAIL;
		}
		return PHONE.matcher(username).matches() ? LoginMethod.PHONE_PASSWORD : LoginMethod.USERNAME;
	}

}
