package io.github.authingspring.security.login;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.CaptchaAttempt;
import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.LoginMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/**
 * The sign-in page.
 *
 * @param tabs the tabs to choose from, empty if there is no choice
 * @param form the form of the chosen tab
 * @param error the end of the key of what went wrong
 * @param notice the end of the key of what else there is to say
 * @param links what else can be done
 * @param json what a program is told
 */
record LoginPage(List<Tab> tabs, Form form, @Nullable String error, @Nullable String notice, Links links,
		Map<String, Object> json) implements Page {

	private static final Set<String> ERRORS = Set.of("captcha", "captcha-wrong", "step", "expired");

	private static final Set<String> ACCOUNT_STATES = Set.of("locked", "disabled");

	private static final List<String> NOTICES = List.of("logout", "changed", "registered");

	static LoginPage of(LoginExchange exchange, AuthingLoginSettings settings, Links links,
			@Nullable LoginAttempt attempt) {
		List<LoginTab> tabs = LoginTab.of(settings);
		LoginTab chosen = chosen(exchange, tabs);
		String error = error(exchange, settings, chosen);
		String notice = (error != null) ? null : notice(exchange, chosen);
		boolean captcha = attempt instanceof CaptchaAttempt && !chosen.takesCode();
		String username = "confirm".equals(notice) ? signedIn(exchange)
				: (error != null || notice != null || captcha) ? TypedName.recall(exchange) : null;
		return new LoginPage(
				(tabs.size() > 1) ? tabs.stream().map((tab) -> Tab.of(tab, tab.equals(chosen))).toList() : List.of(),
				new Form(chosen.value(), chosen.names(), chosen.takesCode(), username, captcha), error, notice, links,
				json(settings, attempt));
	}

	private static LoginTab chosen(LoginExchange exchange, List<LoginTab> tabs) {
		LoginMethod method = LoginPaths.method(exchange);
		LoginTab first = tabs.isEmpty() ? new LoginTab(null, List.of(LoginMethod.USERNAME)) : tabs.get(0);
		return tabs.stream().filter((tab) -> method != null && tab.method() == method).findFirst().orElse(first);
	}

	private static @Nullable String error(LoginExchange exchange, AuthingLoginSettings settings, LoginTab tab) {
		String error = FormError.of(exchange, ERRORS, tab.takesCode() ? "wrong-code" : "wrong");
		String named = exchange.parameter("error");
		return (error != null && settings.revealAccountStatus() && ACCOUNT_STATES.contains(named)) ? named : error;
	}

	private static @Nullable String notice(LoginExchange exchange, LoginTab tab) {
		if (tab.takesCode() && isAsked(exchange, "sent")) {
			return "sent";
		}
		if (isAsked(exchange, "factor.reason") && signedIn(exchange) != null) {
			return "confirm";
		}
		return NOTICES.stream().filter((notice) -> isAsked(exchange, notice)).findFirst().orElse(null);
	}

	private static boolean isAsked(LoginExchange exchange, String name) {
		return exchange.hasParameter(name);
	}

	/**
	 * Return a name that the signed-in user can sign in by.
	 */
	private static @Nullable String signedIn(LoginExchange exchange) {
		Authentication authentication = exchange.user();
		if (authentication == null || !(authentication.getPrincipal() instanceof AuthingUser user)) {
			return null;
		}
		String name = (user.email() != null) ? user.email() : user.username();
		return (name != null) ? name : (user.phone() != null) ? user.phone() : "";
	}

	private static Map<String, Object> json(AuthingLoginSettings settings, @Nullable LoginAttempt attempt) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("methods", LoginTab.on(settings).stream().map(LoginMethod::value).toList());
		json.put("next", "login");
		if (attempt != null) {
			json.putAll(AttemptDetails.of(attempt));
		}
		return json;
	}

	@Override
	public String template() {
		return "login";
	}

	/**
	 * A tab.
	 *
	 * @param label the end of the key of its label
	 * @param method the method it leads to
	 * @param current whether it is the chosen one
	 */
	record Tab(String label, @Nullable String method, boolean current) {

		static Tab of(LoginTab tab, boolean current) {
			return new Tab(tab.label(), tab.value(), current);
		}

	}

	/**
	 * The form.
	 *
	 * @param method the method it sends, if any
	 * @param names the end of the key of the label of the name field
	 * @param code whether it takes a code instead of a password
	 * @param username the name that was typed before, so that the password or the code
	 * comes next
	 * @param captcha whether it asks for a captcha
	 */
	record Form(@Nullable String method, String names, boolean code, @Nullable String username, boolean captcha) {

	}

	/**
	 * What else can be done.
	 *
	 * @param register where users register
	 * @param forgotPassword where users set a new password for one they forgot
	 * @param hosted where users sign in on Authing's own page
	 */
	record Links(@Nullable String register, @Nullable String forgotPassword, @Nullable String hosted) {

		static Links of(AuthingLoginSettings settings, @Nullable String hosted) {
			boolean registers = settings.registration() && !RegisterPage.methods(settings).isEmpty();
			return new Links(registers ? settings.path(AuthingPage.REGISTER) : null,
					settings.resetsPasswords() ? settings.path(AuthingPage.FORGOT_PASSWORD) : null, hosted);
		}

	}

}
