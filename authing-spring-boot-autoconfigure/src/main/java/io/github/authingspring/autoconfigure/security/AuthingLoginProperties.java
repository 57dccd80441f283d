package io.github.authingspring.autoconfigure.security;

import java.util.Set;

import io.github.authingspring.security.AuthingLoginSettings;
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
 * @param page Path of a sign-in page of the application's own. By default the starter's.
 * @param hostedPage Whether users sign in on Authing's own page, by OpenID Connect. Needs
 * the key 'authing.app-secret' and the dependency
 * 'spring-boot-starter-security-oauth2-client'. Fixed at build time when the application
 * is processed ahead of time.
 */
@ConfigurationProperties("authing.login")
public record AuthingLoginProperties(@Nullable Set<LoginMethod> methods, @Nullable LoginMethod usernamePasswordMethod,
		@DefaultValue("false") boolean autoRegister, @DefaultValue("false") boolean revealAccountStatus,
		@Nullable String page, @DefaultValue("false") boolean hostedPage) {

	AuthingLoginSettings settings() {
		Set<LoginMethod> all = this.hostedPage ? Set.of() : Set.of(LoginMethod.values());
		Set<LoginMethod> on = (this.methods != null) ? this.methods : all;
		if (this.page != null && !this.page.startsWith("/")) {
			throw new InvalidConfigurationPropertyValueException("authing.login.page", this.page,
					"It must be a path that begins with '/'");
		}
		try {
			return new AuthingLoginSettings(on, this.usernamePasswordMethod, this.autoRegister,
					this.revealAccountStatus, this.page);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("authing.login.username-password-method",
					this.usernamePasswordMethod, ex.getMessage(), ex);
		}
	}

}
