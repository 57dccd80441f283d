package io.github.authingspring.security;

import java.util.Locale;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.LoginOperations;
import io.github.authingspring.client.LoginOptions;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * How a user signs in.
 */
public enum LoginMethod {

	/**
	 * Email address and password.
	 */
	EMAIL,

	/**
	 * User name and password.
	 */
	USERNAME,

	/**
	 * Phone number and password.
	 */
	PHONE_PASSWORD,

	/**
	 * Phone number and a code from an SMS.
	 */
	PHONE_CODE,

	/**
	 * Account of an LDAP directory.
	 */
	LDAP,

	/**
	 * Account of an Active Directory.
	 */
	AD,

	/**
	 * Sub-account.
	 */
	SUB_ACCOUNT;

	/**
	 * Return the method of the given name.
	 * @param value the name, such as {@code phone-code}
	 * @return the method, or {@code null} if there is none of that name
	 */
	public static @Nullable LoginMethod of(String value) {
		for (LoginMethod method : values()) {
			if (method.value().equals(value)) {
				return method;
			}
		}
		return null;
	}

	/**
	 * Return the name in requests and properties.
	 * @return the name, such as {@code phone-code}
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Create the token of this method.
	 * @param identifier who wants to sign in
	 * @param credentials the password or code
	 * @param captcha what was read from a captcha picture, or {@code null}
	 * @return a new token
	 */
	public AuthingLoginToken token(String identifier, String credentials, @Nullable CaptchaAnswer captcha) {
		return switch (this) {
			case EMAIL -> new EmailLoginToken(identifier, credentials, captcha);
			case USERNAME -> new UsernameLoginToken(identifier, credentials, captcha);
			case PHONE_PASSWORD -> new PhonePasswordLoginToken(identifier, credentials, captcha);
			case PHONE_CODE -> new PhoneCodeLoginToken(identifier, credentials);
			case LDAP -> new LdapLoginToken(identifier, credentials, captcha);
			case AD -> new AdLoginToken(identifier, credentials, captcha);
			case SUB_ACCOUNT -> new SubAccountLoginToken(identifier, credentials, captcha);
		};
	}

	AuthingCall<User> call(LoginOperations client, String identifier, String credentials, LoginOptions options) {
		return switch (this) {
			case EMAIL -> client.loginByEmail(identifier, credentials, options);
			case USERNAME -> client.loginByUsername(identifier, credentials, options);
			case PHONE_PASSWORD -> client.loginByPhonePassword(identifier, credentials, options);
			case PHONE_CODE -> client.loginByPhoneCode(identifier, credentials, options);
			case LDAP -> client.loginByLdap(identifier, credentials, options);
			case AD -> client.loginByAd(identifier, credentials, options);
			case SUB_ACCOUNT -> client.loginBySubAccount(identifier, credentials, options);
		};
	}

	/**
	 * Return the authority that stands for this factor.
	 * @return the authority, such as {@code FACTOR_PASSWORD}
	 */
	public String factor() {
		return (this == PHONE_CODE) ? FactorGrantedAuthority.OTT_AUTHORITY : FactorGrantedAuthority.PASSWORD_AUTHORITY;
	}

}
