package io.github.authingspring.security.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param methods the names of the methods that are on
 * @param tabs the tabs to choose from, empty if there is no choice
 * @param form the form of the chosen tab
 * @param error the end of the key of what went wrong
 * @param notice the end of the key of what else there is to say
 */
record LoginPage(List<String> methods, List<Tab> tabs, Form form, @Nullable String error,
		@Nullable String notice) implements Page {

	private static final Set<String> STEPS = Set.of("captcha", "mfa", "password", "step");

	private static final Set<String> ACCOUNT_STATES = Set.of("locked", "disabled");

	static LoginPage of(HttpServletRequest request, AuthingLoginSettings settings) {
		List<LoginTab> tabs = LoginTab.of(settings);
		LoginTab chosen = chosen(request, tabs);
		String error = error(request, settings, chosen);
		String notice = (error != null) ? null : notice(request, chosen);
		boolean returned = chosen.takesCode() && (error != null || notice != null);
		Form form = new Form(chosen.value(), chosen.names(), chosen.takesCode(),
				returned ? CodeRecipient.recall(request) : null);
		return new LoginPage(LoginTab.on(settings).stream().map(LoginMethod::value).toList(),
				(tabs.size() > 1) ? tabs.stream().map((tab) -> Tab.of(tab, tab.equals(chosen))).toList() : List.of(),
				form, error, notice);
	}

	private static LoginTab chosen(HttpServletRequest request, List<LoginTab> tabs) {
		LoginMethod method = LoginReturn.method(request);
		LoginTab first = tabs.isEmpty() ? new LoginTab(null, List.of(LoginMethod.USERNAME)) : tabs.get(0);
		return tabs.stream().filter((tab) -> method != null && tab.method() == method).findFirst().orElse(first);
	}

	private static @Nullable String error(HttpServletRequest request, AuthingLoginSettings settings, LoginTab tab) {
		if (!isAsked(request, "error")) {
			return null;
		}
		String error = String.valueOf(request.getParameter("error"));
		if (STEPS.contains(error) || (settings.revealAccountStatus() && ACCOUNT_STATES.contains(error))) {
			return error;
		}
		return tab.takesCode() ? "wrong-code" : "wrong";
	}

	private static @Nullable String notice(HttpServletRequest request, LoginTab tab) {
		if (tab.takesCode() && isAsked(request, "sent")) {
			return "sent";
		}
		return isAsked(request, "logout") ? "logout" : null;
	}

	private static boolean isAsked(HttpServletRequest request, String name) {
		return request.getParameterMap().containsKey(name);
	}

	@Override
	public String template() {
		return "login";
	}

	@Override
	public Map<String, Object> json() {
		return Map.of("methods", this.methods, "next", "login");
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
	 * @param username the phone number that a code was asked for, so that entering the
	 * code comes next
	 */
	record Form(@Nullable String method, String names, boolean code, @Nullable String username) {

	}

}
