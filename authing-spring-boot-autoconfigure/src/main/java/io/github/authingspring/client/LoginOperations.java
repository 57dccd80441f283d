package io.github.authingspring.client;

import io.github.authingspring.client.model.Captcha;
import io.github.authingspring.client.model.User;

import org.springframework.lang.CheckReturnValue;

/**
 * Sign-in with an identifier and a password or a code. Each operation answers the user
 * with an id_token in {@link User#token()}; an answer without a token, or with one that
 * speaks of another user, is an {@link AuthingTransportException}. Each is sent once,
 * whatever happens, because Authing counts attempts.
 * <p>
 * All may end in {@link CaptchaRequiredException}, {@link MfaRequiredException},
 * {@link PasswordResetRequiredException} or another {@link AuthingResponseException};
 * blank arguments, and passwords longer than the public key can encrypt, are an
 * {@link IllegalArgumentException} and not sent.
 */
@CheckReturnValue
public interface LoginOperations extends AuthingOperations {

	/**
	 * Sign in with an email address and a password. Documented as {@code login_by_email}.
	 * @param email the email address, in any case
	 * @param password the password
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByEmail(String email, String password) {
		return loginByEmail(email, password, LoginOptions.defaults());
	}

	/**
	 * Sign in with an email address and a password. Documented as {@code login_by_email}.
	 * @param email the email address, in any case
	 * @param password the password
	 * @param options what goes along
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByEmail(String email, String password, LoginOptions options) {
		return call(options.addTo(LoginRequests.graphQl("loginByEmail", "LoginByEmailInput")
			.text("email", email)
			.encrypted("password", password)));
	}

	/**
	 * Sign in with a user name and a password. Documented as {@code login_by_username}.
	 * @param username the user name, case-sensitive
	 * @param password the password
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByUsername(String username, String password) {
		return loginByUsername(username, password, LoginOptions.defaults());
	}

	/**
	 * Sign in with a user name and a password. Documented as {@code login_by_username}.
	 * @param username the user name, case-sensitive
	 * @param password the password
	 * @param options what goes along
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByUsername(String username, String password, LoginOptions options) {
		return call(options.addTo(LoginRequests.graphQl("loginByUsername", "LoginByUsernameInput")
			.text("username", username)
			.encrypted("password", password)));
	}

	/**
	 * Sign in with a phone number and a password. Documented as
	 * {@code login_by_phone_password}.
	 * @param phone the phone number
	 * @param password the password
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByPhonePassword(String phone, String password) {
		return loginByPhonePassword(phone, password, LoginOptions.defaults());
	}

	/**
	 * Sign in with a phone number and a password. Documented as
	 * {@code login_by_phone_password}.
	 * @param phone the phone number
	 * @param password the password
	 * @param options what goes along
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByPhonePassword(String phone, String password, LoginOptions options) {
		return call(options.addTo(LoginRequests.graphQl("loginByPhonePassword", "LoginByPhonePasswordInput")
			.text("phone", phone)
			.encrypted("password", password)));
	}

	/**
	 * Sign in with a phone number and a code from
	 * {@link VerificationOperations#sendSmsCode(String)}. Documented as
	 * {@code login_by_phone_code}.
	 * @param phone the phone number
	 * @param code the code
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByPhoneCode(String phone, String code) {
		return loginByPhoneCode(phone, code, LoginOptions.defaults());
	}

	/**
	 * Sign in with a phone number and a code. Documented as {@code login_by_phone_code}.
	 * Unlike Authing's SDKs this does not register unknown phone numbers unless
	 * {@link LoginOptions#autoRegister()} is {@code true}; the operation takes no
	 * captcha.
	 * @param phone the phone number
	 * @param code the code
	 * @param options what goes along
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByPhoneCode(String phone, String code, LoginOptions options) {
		LoginOptions explicit = options.withAutoRegister(Boolean.TRUE.equals(options.autoRegister())).withoutCaptcha();
		return call(explicit.addTo(LoginRequests.graphQl("loginByPhoneCode", "LoginByPhoneCodeInput")
			.text("phone", phone)
			.secret("code", code)));
	}

	/**
	 * Sign in with an account of the LDAP directory behind the user pool. Documented as
	 * {@code login_by_ldap}. The protocol sends the password as it is, protected by TLS
	 * only.
	 * @param username the name in the directory
	 * @param password the password
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByLdap(String username, String password) {
		return loginByLdap(username, password, LoginOptions.defaults());
	}

	/**
	 * Sign in with an account of the LDAP directory behind the user pool. Documented as
	 * {@code login_by_ldap}. The protocol sends the password as it is, protected by TLS
	 * only.
	 * @param username the name in the directory
	 * @param password the password
	 * @param options what goes along
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByLdap(String username, String password, LoginOptions options) {
		return call(options.addTo(LoginRequests.rest("loginByLdap", "/api/v2/ldap/verify-user")
			.text("username", username)
			.secret("password", password)));
	}

	/**
	 * Sign in with an account of the Active Directory behind the user pool. Documented as
	 * {@code login_by_ad}. The protocol sends the password as it is, protected by TLS
	 * only.
	 * @param username the name in the directory, also {@code DOMAIN\\user} or
	 * {@code user@domain}
	 * @param password the password
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByAd(String username, String password) {
		return loginByAd(username, password, LoginOptions.defaults());
	}

	/**
	 * Sign in with an account of the Active Directory behind the user pool. Documented as
	 * {@code login_by_ad}. The protocol sends the password as it is, protected by TLS
	 * only. Goes to the websocket host when one is configured.
	 * @param username the name in the directory, also {@code DOMAIN\\user} or
	 * {@code user@domain}
	 * @param password the password
	 * @param options what goes along
	 * @return the user with a token
	 */
	default AuthingCall<User> loginByAd(String username, String password, LoginOptions options) {
		return call(options.addTo(LoginRequests.rest("loginByAd", "/api/v2/ad/verify-user")
			.at(Endpoint::onWebsocketHost)
			.text("username", username)
			.secret("password", password)));
	}

	/**
	 * Sign in with the code that a mobile application got from WeChat. Documented as
	 * {@code wechat_login}. Needs the user pool in the settings.
	 * @param code the code
	 * @return the user with a token
	 */
	default AuthingCall<User> wechatLogin(String code) {
		return wechatLogin(code, WechatOptions.NONE);
	}

	/**
	 * Sign in with the code that a mobile application got from WeChat. Documented as
	 * {@code wechat_login}. Needs the user pool in the settings.
	 * @param code the code
	 * @param options what WeChat told along with it
	 * @return the user with a token
	 */
	default AuthingCall<User> wechatLogin(String code, WechatOptions options) {
		return call(LoginRequests.wechat(code, options));
	}

	/**
	 * Sign in with a sub-account. Documented as {@code login_by_sub_account}.
	 * @param account the sub-account
	 * @param password the password
	 * @return the user with a token
	 */
	default AuthingCall<User> loginBySubAccount(String account, String password) {
		return loginBySubAccount(account, password, LoginOptions.defaults());
	}

	/**
	 * Sign in with a sub-account. Documented as {@code login_by_sub_account}. Of the
	 * options the operation takes the captcha and the address only.
	 * @param account the sub-account
	 * @param password the password
	 * @param options what goes along
	 * @return the user with a token
	 */
	default AuthingCall<User> loginBySubAccount(String account, String password, LoginOptions options) {
		AuthingRequest<User> request = LoginRequests.graphQl("loginBySubAccount", null)
			.text("account", account)
			.encrypted("password", password);
		return call(options.addAddress(options.addCaptcha(request)));
	}

	/**
	 * Load a new captcha picture, after {@link CaptchaRequiredException}. No operation of
	 * Authing's SDKs, but the request of its own sign-in components
	 * ({@code /api/v2/security/captcha}). Answer it by
	 * {@link LoginOptions#withCaptcha(String, Captcha)}.
	 * @return the picture
	 */
	default AuthingCall<Captcha> getCaptcha() {
		return call(LoginRequests.captcha());
	}

}
