package io.github.authingspring.autoconfigure.security;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.LoginMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How users sign in.
 *
 * @param methods Methods that are on, by default all, or none beside Authing's own page.
 * Others are refused without asking Authing.
 * @param usernamePasswordMethod Method that a plain user name with a password stands for.
 * By default told by its form: an email address, a phone number, or else a user name.
 * @param autoRegister Whether users who do not exist are registered when they sign in.
 * @param revealAccountStatus Whether the answer to a sign-in tells that the account is
 * locked or disabled. Otherwise it is the same as for a wrong password.
 * @param registration Whether there is a page where users register.
 * @param passwordReset Whether there is a page where users set a new password for one
 * they forgot.
 * @param returnToken Whether programs that sign in by JSON are answered the id_token.
 * @param code How often codes are sent.
 * @param pages Paths of pages of the application's own, which stand in for those of the
 * starter.
 * @param hostedPage Whether users sign in on Authing's own page, by OpenID Connect. Needs
 * the key 'authing.app-secret' and the dependency
 * 'spring-boot-starter-security-oauth2-client'. Fixed at build time when the application
 * is processed ahead of time.
 */
@ConfigurationProperties("authing.login")
public record AuthingLoginProperties(@Nullable Set<LoginMethod> methods, @Nullable LoginMethod usernamePasswordMethod,
		@DefaultValue("false") boolean autoRegister, @DefaultValue("false") boolean revealAccountStatus,
		@DefaultValue("true") boolean registration, @DefaultValue("true") boolean passwordReset,
		@DefaultValue("false") boolean returnToken, @DefaultValue Code code, @Nullable Map<AuthingPage, String> pages,
		@DefaultValue("false") boolean hostedPage) {

	AuthingLoginSettings settings() {
		Set<LoginMethod> all = this.hostedPage ? Set.of() : Set.of(LoginMethod.values());
		Set<LoginMethod> on = (this.methods != null) ? this.methods : all;
		Map<AuthingPage, String> own = (this.pages != null) ? this.pages : Map.of();
		own.forEach(AuthingLoginProperties::checkPath);
		try {
			return new AuthingLoginSettings(on, this.usernamePasswordMethod, this.autoRegister,
					this.revealAccountStatus, this.registration, this.passwordReset, this.returnToken,
					this.code.settings(), own);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("authing.login.username-password-method",
					this.usernamePasswordMethod, ex.getMessage(), ex);
		}
	}

	private static void checkPath(AuthingPage page, String path) {
		if (!path.startsWith("/")) {
			throw new InvalidConfigurationPropertyValueException("authing.login.pages." + page.value(), path,
					"It must be a path that begins with '/'");
		}
	}

	/**
	 * How often codes are sent by SMS or email. What is more is answered with status 429.
	 *
	 * @param interval Time between two codes to one address.
	 * @param maxPerSession How many codes a session may ask for in a period.
	 * @param maxPerClient How many codes a client address may ask for in a period.
	 * @param period The period.
	 */
	public record Code(@DefaultValue("60s") Duration interval, @DefaultValue("10") int maxPerSession,
			@DefaultValue("50") int maxPerClient, @DefaultValue("1h") Duration period) {

		AuthingLoginSettings.CodeSending settings() {
			if (this.interval.isNegative()) {
				throw new InvalidConfigurationPropertyValueException("authing.login.code.interval", this.interval,
						"It must not be negative");
			}
			if (this.period.isNegative() || this.period.isZero()) {
				throw new InvalidConfigurationPropertyValueException("authing.login.code.period", this.period,
						"It must be longer than nothing");
			}
			return new AuthingLoginSettings.CodeSending(this.interval, this.maxPerSession, this.maxPerClient,
					this.period);
		}

	}

}
