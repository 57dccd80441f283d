package io.github.authingspring.security;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
 * @param registration whether users may register
 * @param passwordReset whether users may set a new password for one they forgot
 * @param returnToken whether programs are answered the id_token after a sign-in
 * @param codes how often codes are sent
 * @param pages the paths of pages of the application's own, which stand in for those of
 * the starter
 */
public record AuthingLoginSettings(Set<LoginMethod> methods, @Nullable LoginMethod usernamePasswordMethod,
		boolean autoRegister, boolean revealAccountStatus, boolean registration, boolean passwordReset,
		boolean returnToken, CodeSending codes, Map<AuthingPage, String> pages) {

	private static final Pattern PHONE = Pattern.compile("\\+.*|1\\d{10}", Pattern.DOTALL);

	/**
	 * Create settings.
	 * @throws IllegalArgumentException if the method for plain user names takes no
	 * password or is off
	 */
	public AuthingLoginSettings {
		methods = Set.copyOf(methods);
		pages = Map.copyOf(pages);
		Assert.isTrue(usernamePasswordMethod != LoginMethod.PHONE_CODE,
				"The method for plain user names must take a password");
		Assert.isTrue(usernamePasswordMethod == null || methods.contains(usernamePasswordMethod),
				"The method for plain user names must be on");
	}

	/**
	 * Create settings with everything else by default.
	 * @param methods the methods that are on
	 * @param usernamePasswordMethod what a plain user name with a password means
	 * @param autoRegister whether unknown users are registered
	 * @param revealAccountStatus whether the answer tells that an account is locked or
	 * disabled
	 */
	public AuthingLoginSettings(Set<LoginMethod> methods, @Nullable LoginMethod usernamePasswordMethod,
			boolean autoRegister, boolean revealAccountStatus) {
		this(methods, usernamePasswordMethod, autoRegister, revealAccountStatus, true, true, false,
				CodeSending.defaults(), Map.of());
	}

	/**
	 * Return settings with all methods on and everything else by default.
	 * @return the settings
	 */
	public static AuthingLoginSettings defaults() {
		return new AuthingLoginSettings(Set.of(LoginMethod.values()), null, false, false);
	}

	/**
	 * Return whether there are passwords that users may have forgotten, and they may set
	 * new ones.
	 * @return whether there is a page for it
	 */
	public boolean resetsPasswords() {
		return this.passwordReset && Stream.of(LoginMethod.EMAIL, LoginMethod.USERNAME, LoginMethod.PHONE_PASSWORD)
			.anyMatch(this.methods::contains);
	}

	/**
	 * Return whether users sign in by phone number.
	 * @return whether a method for it is on
	 */
	public boolean takesPhones() {
		return this.methods.contains(LoginMethod.PHONE_PASSWORD) || this.methods.contains(LoginMethod.PHONE_CODE);
	}

	/**
	 * Return these settings with a page of the application's own.
	 * @param page which page it stands in for
	 * @param path its path
	 * @return new settings
	 */
	public AuthingLoginSettings withPage(AuthingPage page, String path) {
		Map<AuthingPage, String> own = new EnumMap<>(AuthingPage.class);
		own.putAll(this.pages);
		own.put(page, path);
		return new AuthingLoginSettings(this.methods, this.usernamePasswordMethod, this.autoRegister,
				this.revealAccountStatus, this.registration, this.passwordReset, this.returnToken, this.codes, own);
	}

	/**
	 * Return the path of a page.
	 * @param page the page
	 * @return the path of the application's own page, or else of the starter's
	 */
	public String path(AuthingPage page) {
		return this.pages.getOrDefault(page, page.path());
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

	/**
	 * How often codes are sent. Whatever is more is refused without asking Authing.
	 *
	 * @param interval the time between two codes to one address
	 * @param maxPerSession how many codes a session may ask for in a period
	 * @param maxPerClient how many codes a client address may ask for in a period
	 * @param period the period
	 */
	public record CodeSending(Duration interval, int maxPerSession, int maxPerClient, Duration period) {

		/**
		 * Return what holds where nothing is set.
		 * @return the limits
		 */
		public static CodeSending defaults() {
			return new CodeSending(Duration.ofSeconds(60), 10, 50, Duration.ofHours(1));
		}

	}

}
