package io.github.authingspring.client;

import java.util.Map;

import cn.authing.core.types.EmailScene;
import cn.authing.core.types.LoginByEmailInput;
import cn.authing.core.types.LoginByLdapParam;
import cn.authing.core.types.LoginByPhoneCodeInput;
import cn.authing.core.types.LoginByPhonePasswordInput;
import cn.authing.core.types.LoginBySubAccountParam;
import cn.authing.core.types.LoginByUsernameInput;
import cn.authing.core.types.RegisterByEmailInput;
import cn.authing.core.types.RegisterByPhoneCodeInput;
import cn.authing.core.types.RegisterByUsernameInput;

/**
 * Sign-in, registration, codes and passwords.
 */
final class LoginPairs {

	private static final LoginOptions OPTIONS = LoginOptions.defaults()
		.withAutoRegister(true)
		.withCaptchaCode("4Xk9")
		.withClientIp("203.0.113.9")
		.withCustomData(Map.of("school", "ucla"))
		.withContext(Map.of("source", "shop"));

	private static final RegistrationOptions REGISTRATION = RegistrationOptions.defaults()
		.withProfile(ProfileUpdate.empty().with(ProfileField.NICKNAME, "Al"))
		.withForceLogin(true)
		.withClientIp("203.0.113.9")
		.withCustomData(Map.of("school", "ucla"))
		.withContext(Map.of("source", "shop"));

	private static final String PARAMS = "[{\"key\":\"school\",\"value\":\"ucla\"}]";

	private static final String CONTEXT = "{\"source\":\"shop\"}";

	private LoginPairs() {
	}

	static void addTo(WirePairs pairs) {
		addLogins(pairs);
		addDirectoryLogins(pairs);
		addRegistrations(pairs);
		addPasswords(pairs);
	}

	private static void addLogins(WirePairs pairs) {
		pairs.add("loginByEmail",
				(theirs) -> theirs
					.loginByEmail(new LoginByEmailInput("alice@example.com", "Passw0rd!", "4Xk9", true, "203.0.113.9",
							PARAMS, CONTEXT))
					.request(),
				(ours) -> ours.loginByEmail("alice@example.com", "Passw0rd!", OPTIONS));
		pairs.add("loginByUsername",
				(theirs) -> theirs
					.loginByUsername(new LoginByUsernameInput("alice", "Passw0rd!", "4Xk9", true, "203.0.113.9", PARAMS,
							CONTEXT))
					.request(),
				(ours) -> ours.loginByUsername("alice", "Passw0rd!", OPTIONS));
		pairs.add("loginByPhonePassword",
				(theirs) -> theirs
					.loginByPhonePassword(new LoginByPhonePasswordInput("13800000001", "Passw0rd!", "4Xk9", true,
							"203.0.113.9", PARAMS, CONTEXT))
					.request(),
				(ours) -> ours.loginByPhonePassword("13800000001", "Passw0rd!", OPTIONS));
		pairs.add("loginByPhoneCode",
				(theirs) -> theirs
					.loginByPhoneCode(
							new LoginByPhoneCodeInput("13800000001", "1234", true, "203.0.113.9", PARAMS, CONTEXT))
					.request(),
				(ours) -> ours.loginByPhoneCode("13800000001", "1234", OPTIONS));
		pairs.add("loginByPhoneCode by default",
				(theirs) -> theirs.loginByPhoneCode(new LoginByPhoneCodeInput("13800000001", "1234")).request(),
				(ours) -> ours.loginByPhoneCode("13800000001", "1234"));
		pairs.add("loginBySubAccount",
				(theirs) -> theirs
					.loginBySubAccount(new LoginBySubAccountParam("123456789", "Passw0rd!", "4Xk9", "203.0.113.9"))
					.request(),
				(ours) -> ours.loginBySubAccount("123456789", "Passw0rd!", OPTIONS));
	}

	private static void addDirectoryLogins(WirePairs pairs) {
		pairs.add("loginByLdap",
				(theirs) -> theirs.loginByLdap(new LoginByLdapParam("ldap-lee", "Passw0rd!")).request(),
				(ours) -> ours.loginByLdap("ldap-lee", "Passw0rd!"));
		pairs.add("loginByAd", (theirs) -> theirs.loginByAd("ad-ann", "Passw0rd!").request(),
				(ours) -> ours.loginByAd("ad-ann", "Passw0rd!"));
		pairs.add("wechatLogin", (theirs) -> theirs.loginByWechat("c0de", "CN", "zh_CN", "st").request(),
				(ours) -> ours.wechatLogin("c0de", new WechatOptions("CN", "zh_CN", "st")));
	}

	private static void addRegistrations(WirePairs pairs) {
		String extras = ",'profile':{'nickname':'Al'},'forceLogin':true,'generateToken':false,'clientIp':'203.0.113.9',"
				+ "'params':'[{\\'key\\':\\'school\\',\\'value\\':\\'ucla\\'}]','context':'{\\'source\\':\\'shop\\'}'}";
		pairs.add("registerByEmail",
				(theirs) -> theirs
					.registerByEmail(WirePairs.argument(RegisterByEmailInput.class,
							"{'email':'a@b.c','password':'Passw0rd!'" + extras))
					.request(),
				(ours) -> ours.registerByEmail("a@b.c", "Passw0rd!", REGISTRATION));
		pairs.add("registerByUsername",
				(theirs) -> theirs
					.registerByUsername(WirePairs.argument(RegisterByUsernameInput.class,
							"{'username':'al','password':'Passw0rd!'" + extras))
					.request(),
				(ours) -> ours.registerByUsername("al", "Passw0rd!", REGISTRATION));
		pairs.add("registerByPhoneCode",
				(theirs) -> theirs.registerByPhoneCode(WirePairs.argument(RegisterByPhoneCodeInput.class,
						"{'phone':'13800000001','code':'1234','password':'Passw0rd!'" + extras))
					.request(),
				(ours) -> ours.registerByPhoneCode("13800000001", "1234", "Passw0rd!", REGISTRATION));
		pairs.add("isUserExists", (theirs) -> theirs.isUserExists(null, "a@b.c", null, null).request(),
				(ours) -> ours.isUserExists(UserIdentifier.email("a@b.c")));
	}

	private static void addPasswords(WirePairs pairs) {
		pairs.add("sendSmsCode", (theirs) -> theirs.sendSmsCode("13800000001").request(),
				(ours) -> ours.sendSmsCode("13800000001"));
		pairs.add("sendEmail", (theirs) -> theirs.sendEmail("a@b.c", EmailScene.RESET_PASSWORD).request(),
				(ours) -> ours.sendEmail("a@b.c", io.github.authingspring.client.model.EmailScene.RESET_PASSWORD));
		pairs.add("checkPasswordStrength", (theirs) -> theirs.checkPasswordStrength("Passw0rd!").request(),
				(ours) -> ours.checkPasswordStrength("Passw0rd!"));
		pairs.add("resetPasswordByPhoneCode",
				(theirs) -> theirs.resetPasswordByPhoneCode("13800000001", "1234", "N3w").request(),
				(ours) -> ours.resetPasswordByPhoneCode("13800000001", "1234", "N3w"));
		pairs.add("resetPasswordByEmailCode",
				(theirs) -> theirs.resetPasswordByEmailCode("a@b.c", "1234", "N3w").request(),
				(ours) -> ours.resetPasswordByEmailCode("a@b.c", "1234", "N3w"));
		pairs.add("resetPasswordByFirstToken",
				(theirs) -> theirs.resetPasswordByFirstLoginToken("t0ken", "N3w").request(),
				(ours) -> ours.resetPasswordByFirstToken("t0ken", "N3w"));
		pairs.add("resetPasswordWithForceReset",
				(theirs) -> theirs.resetPasswordByForceResetToken("t0ken", "0ld", "N3w").request(),
				(ours) -> ours.resetPasswordWithForceReset("t0ken", "0ld", "N3w"));
	}

}
