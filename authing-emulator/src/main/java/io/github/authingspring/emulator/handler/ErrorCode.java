package io.github.authingspring.emulator.handler;

/**
 * The error codes the emulator answers with, in one place. A comment marks a code that
 * Authing does not document for its use here.
 */
public enum ErrorCode {

	/** The request itself is bad. */
	BAD_REQUEST(400, "Bad request", "请求参数错误"),

	/**
	 * Guess: the code for a custom field that is not defined, or a value of a wrong type.
	 */
	BAD_CUSTOM_DATA(400, "The custom data do not fit their definition", "自定义数据不符合定义"),

	/** The TOTP code is wrong when an authenticator is bound. */
	WRONG_TOTP_AT_BINDING(400, "The TOTP code is wrong", "动态口令不正确"),

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

	/** Guess: an image that cannot be decoded has no face. */
	NO_FACE(1700, "There is no face in the photo", "照片中没有人脸"),

	/** There is no second photo. */
	NO_FACE_TO_COMPARE(1701, "There is no photo to compare with", "缺少用于比对的照片"),

	/** The photos differ. */
	FACE_MISMATCH(1702, "The face does not match", "人脸不匹配"),

	/** The user has a face already. */
	FACE_BOUND(1706, "A face is already bound", "人脸已绑定"),

	/** A captcha is needed. */
	CAPTCHA_REQUIRED(2000, "A captcha is required", "请输入图形验证码"),

	/** A one-time code or captcha is wrong. */
	WRONG_CODE(2001, "The verification code is wrong", "验证码不正确"),

	/** The email address is not valid. */
	BAD_EMAIL(2003, "The email address is not valid", "邮箱格式不正确"),

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

	/** Users cannot change this attribute of theirs. */
	NOT_CHANGEABLE(2018, "This cannot be changed by the user", "用户不能修改此项"),

	/** There is no valid login. */
	NOT_LOGGED_IN(2020, "Not logged in", "尚未登录"),

	/** The login that asked for a second factor has ended. */
	MFA_LOGIN_INVALID(2021, "The login is no longer valid, start again", "登录已失效，请重新登录"),

	/** A link in an email came too late or was used. */
	LINK_EXPIRED(2023, "The link has expired", "链接已失效"),

	/** The user exists already. */
	USER_EXISTS(2026, "The user already exists", "用户已存在"),

	/** The phone number is not valid. */
	BAD_PHONE(2028, "The phone number is not valid", "手机号格式不正确"),

	/** The password has less than six characters. */
	PASSWORD_TOO_SHORT(2029, "The password must have at least 6 characters", "密码长度不能少于 6 位"),

	/** Nobody can register. */
	REGISTRATION_DISABLED(2031, "Registration is disabled", "已禁止注册"),

	/** The username is taken. */
	USERNAME_EXISTS(2034, "The username already exists", "用户名已存在"),

	/** The phone number is bound to someone else. */
	PHONE_EXISTS(2035, "The phone number is already bound", "手机号已被绑定"),

	/** The old email address is not the user's. */
	OLD_EMAIL_MISMATCH(2037, "The old email address does not match", "旧邮箱不匹配"),

	/** The old phone number is not the user's. */
	OLD_PHONE_MISMATCH(2038, "The old phone number does not match", "旧手机号不匹配"),

	/** Too many failures. */
	TOO_MANY_FAILURES(2057, "The account is locked after too many failures", "失败次数过多，账号已被锁定"),

	/** The password must be changed first. */
	FORCED_RESET(2058, "The password must be changed", "请修改密码"),

	/** The password does not meet the pool's policy. */
	UNSAFE_PASSWORD(2061, "The password is not safe enough", "密码强度不足"),

	/** Guess: Authing documents this number for email codes only. */
	TOO_MANY_MESSAGES(2080, "Only one code per minute can be sent", "每分钟只能发送一次验证码"),

	/** The email address is bound to someone else. */
	EMAIL_EXISTS(2200, "The email address is already bound", "邮箱已被绑定"),

	/** The old password is needed. */
	OLD_PASSWORD_MISSING(2201, "The old password is required", "请输入旧密码"),

	/** The data belongs to someone else. */
	NOT_YOURS(2202, "The data does not belong to the current user", "数据不属于当前用户"),

	/** The old password is wrong. */
	OLD_PASSWORD_WRONG(2203, "The old password is wrong", "旧密码不正确"),

	/** The login ended. */
	LOGIN_EXPIRED(2206, "The login has expired", "登录信息已过期"),

	/** The token is not a valid login. */
	LOGIN_INVALID(2207, "The login is not valid", "登录信息有误"),

	/** The username is blank. */
	USERNAME_MISSING(2211, "The username is missing", "缺少用户名"),

	/** The user has an identity of this provider. */
	PROVIDER_BOUND(2213, "This social login is already bound", "已绑定此社会化登录"),

	/** The social account is linked to someone, or is the same account. */
	IDENTITY_BOUND(2215, "The social account is already bound", "社会化账号已被绑定"),

	/** The user has no such identity. */
	IDENTITY_NOT_BOUND(2216, "This social login is not bound", "未绑定此社会化登录"),

	/** Without it the user could not sign in. */
	LAST_LOGIN_METHOD(2217, "The last login method cannot be unbound", "不能解绑最后一种登录方式"),

	/** There is nothing to unbind. Guess: phone numbers answer the same. */
	NOTHING_TO_UNBIND(2219, "There is nothing to unbind", "没有可解绑的内容"),

	/** There is no such user pool. */
	UNKNOWN_USER_POOL(2224, "The user pool does not exist", "用户池不存在"),

	/** The email address has operations of its own. */
	EMAIL_NOT_HERE(2225, "The email address cannot be changed here", "不能在此修改邮箱"),

	/** The phone number has operations of its own. */
	PHONE_NOT_HERE(2226, "The phone number cannot be changed here", "不能在此修改手机号"),

	/** The old email address and its code are needed. */
	OLD_EMAIL_UNVERIFIED(2227, "The old email address must be verified", "请验证旧邮箱"),

	/** The old phone number and its code are needed. */
	OLD_PHONE_UNVERIFIED(2228, "The old phone number must be verified", "请验证旧手机号"),

	/** The new email address is the old one. */
	SAME_EMAIL(2229, "The new email address equals the old one", "新邮箱与旧邮箱相同"),

	/** The new phone number is the old one. */
	SAME_PHONE(2230, "The new phone number equals the old one", "新手机号与旧手机号相同"),

	/** Exactly one of phone and email is needed. */
	INCOMPLETE(2231, "The request is incomplete", "请求参数不完整"),

	/** The one-time code came too late. */
	CODE_EXPIRED(2300, "The verification code has expired", "验证码已过期"),

	/** Account or password is wrong. */
	WRONG_CREDENTIALS(2333, "The account or the password is wrong", "账号或密码错误"),

	/** The TOTP code is wrong or was used. */
	WRONG_TOTP(6001, "The TOTP code is wrong", "动态口令不正确"),

	/** The recovery code is wrong or was used. */
	WRONG_RECOVERY_CODE(6002, "The recovery code is wrong", "恢复代码不正确"),

	/** There is no TOTP code in the request. */
	TOTP_MISSING(6003, "The TOTP code is missing", "缺少动态口令"),

	/** There is no recovery code in the request. */
	RECOVERY_CODE_MISSING(6004, "The recovery code is missing", "缺少恢复代码"),

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

	/**
	 * Returns the text of the code.
	 * @param language the language, such as {@code en-US}
	 * @return the text
	 */
	public String text(String language) {
		return language.startsWith("en") ? this.english : this.chinese;
	}

}
