package io.github.authingspring.emulator.handler;

/**
 * The error codes the emulator answers with, in one place. A comment marks a code that
 * Authing does not document for its use here.
 */
public enum ErrorCode {

	/** The request itself is bad. */
	BAD_REQUEST(400, "Bad request", "请求参数错误"),

	/** The body is too large. */
	TOO_LARGE(413, "The body is too large", "请求体过大"),

	/** The emulator failed. */
	INTERNAL(500, "The emulator failed, see its log", "模拟器内部错误"),

	/** The operation does not exist here. */
	NOT_IMPLEMENTED(501, "Not implemented by the emulator", "模拟器未实现"),

	/** The user's own TOTP is needed. */
	OWN_TOTP_REQUIRED(1635, "Multi-factor authentication is required", "请进行多因素认证"),

	/** A factor of the application's MFA is needed. */
	APPLICATION_MFA_REQUIRED(1636, "The application requires multi-factor authentication", "应用要求多因素认证"),

	/** A password must be set first. */
	FIRST_LOGIN_RESET(1639, "Set a password at the first login", "首次登录请设置密码"),

	/** A captcha is needed. */
	CAPTCHA_REQUIRED(2000, "A captcha is required", "请输入图形验证码"),

	/** A one-time code or captcha is wrong. */
	WRONG_CODE(2001, "The verification code is wrong", "验证码不正确"),

	/** There is no such user. */
	UNKNOWN_USER(2004, "The user does not exist", "用户不存在"),

	/** The account is locked. Guess: a blocked account answers the same. */
	ACCOUNT_LOCKED(2005, "The account is locked", "账号已被锁定"),

	/** The password is wrong. */
	WRONG_PASSWORD(2006, "The password is wrong", "密码不正确"),

	/** Guess: the code for a request with neither app id nor user pool id. */
	APP_ID_MISSING(2010, "The app id is missing", "缺少应用 ID"),

	/** There is no such application. */
	UNKNOWN_APP(2011, "The application does not exist", "应用不存在"),

	/** The password was not encrypted for the server's key. */
	UNDECRYPTABLE_PASSWORD(2016, "The password could not be decrypted", "密码解密失败"),

	/** There is no valid login. */
	NOT_LOGGED_IN(2020, "Not logged in", "尚未登录"),

	/** The phone number is not valid. */
	BAD_PHONE(2028, "The phone number is not valid", "手机号格式不正确"),

	/** Nobody can register. */
	REGISTRATION_DISABLED(2031, "Registration is disabled", "已禁止注册"),

	/** Too many failures. */
	TOO_MANY_FAILURES(2057, "The account is locked after too many failures", "失败次数过多，账号已被锁定"),

	/** Guess: Authing documents this number for email codes only. */
	TOO_MANY_MESSAGES(2080, "Only one code per minute can be sent", "每分钟只能发送一次验证码"),

	/** The data belongs to someone else. */
	NOT_YOURS(2202, "The data does not belong to the current user", "数据不属于当前用户"),

	/** The login ended. */
	LOGIN_EXPIRED(2206, "The login has expired", "登录信息已过期"),

	/** The token is not a valid login. */
	LOGIN_INVALID(2207, "The login is not valid", "登录信息有误"),

	/** There is no such user pool. */
	UNKNOWN_USER_POOL(2224, "The user pool does not exist", "用户池不存在"),

	/** The one-time code came too late. */
	CODE_EXPIRED(2300, "The verification code has expired", "验证码已过期"),

	/** Account or password is wrong. */
	WRONG_CREDENTIALS(2333, "The account or the password is wrong", "账号或密码错误"),

	/** The user is suspended. */
	SUSPENDED(2120008, "The user is suspended", "用户已被停用"),

	/** The LDAP server cannot be used. */
	DIRECTORY_UNAVAILABLE(2820002, "The LDAP server cannot be reached", "LDAP 服务无法连接");

	private final int number;

	private final String english;

	private final String chinese;

	ErrorCode(int number, String english, String chinese) {
		this.number = number;
		this.english = english;
		this.chinese = chinese;
	}

	/**
	 * Returns the number on the wire.
	 * @return the number
	 */
	public int number() {
		return this.number;
	}

	String text(String language) {
		return language.startsWith("en") ? this.english : this.chinese;
	}

}
