package io.github.authingspring.security.login;

import java.util.Arrays;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.SecondFactor;
import org.jspecify.annotations.Nullable;

/**
 * The ways from a form to the next page. Nothing that was typed goes along: addresses end
 * up in logs and histories.
 *
 * @param settings where the pages are
 */
record LoginPaths(AuthingLoginSettings settings) {

	/**
	 * Where forms that send codes post to, below their page.
	 */
	private static final String CODE = "/code";

	/**
	 * Return the method that the form of a request was for, if it named one.
	 */
	static @Nullable LoginMethod method(LoginExchange exchange) {
		String value = exchange.parameter("method");
		return (value != null) ? LoginMethod.of(value) : null;
	}

	/**
	 * Return the second factor that a request is about, if it names one.
	 */
	static @Nullable SecondFactor factor(LoginExchange exchange) {
		String value = exchange.parameter("factor");
		return (value != null) ? SecondFactor.of(value) : null;
	}

	/**
	 * Return whether a request is about the second factor.
	 */
	static boolean isSecondFactor(LoginExchange exchange) {
		return exchange.path().endsWith(AuthingPage.MFA.path()) || exchange.path().endsWith(AuthingPage.TOTP.path());
	}

	String page(AuthingPage page) {
		return this.settings.path(page);
	}

	/**
	 * Return the page whose form posts to a path, with the same tab.
	 */
	String own(String path, String outcome, LoginExchange exchange) {
		String form = path.replaceFirst(CODE + "$", "");
		AuthingPage page = Arrays.stream(AuthingPage.values())
			.filter((candidate) -> candidate.path().equals(form))
			.findFirst()
			.orElse(AuthingPage.LOGIN);
		return (page == AuthingPage.MFA) ? mfa(outcome, factor(exchange)) : tab(page, outcome, tab(path, exchange));
	}

	private static @Nullable LoginMethod tab(String path, LoginExchange exchange) {
		boolean code = path.endsWith(CODE) && !path.startsWith(AuthingPage.FORGOT_PASSWORD.path());
		return code ? LoginMethod.PHONE_CODE : method(exchange);
	}

	String after(AuthingPage page, String outcome) {
		return page(page) + "?" + outcome;
	}

	/**
	 * Return the sign-in page with the tab of a method.
	 */
	String login(String outcome, @Nullable LoginMethod method) {
		return tab(AuthingPage.LOGIN, outcome, method);
	}

	private String tab(AuthingPage page, String outcome, @Nullable LoginMethod method) {
		String query = after(page, outcome);
		return (method != null) ? query + "&method=" + method.value() : query;
	}

	/**
	 * Return the page of second factors with the form of one.
	 */
	String mfa(String outcome, @Nullable SecondFactor factor) {
		String query = after(AuthingPage.MFA, outcome);
		return (factor != null) ? query + "&factor=" + factor.value() : query;
	}

	/**
	 * Return where to start again.
	 */
	String again(LoginExchange exchange) {
		LoginMethod method = method(exchange);
		String path = exchange.root() + page(AuthingPage.LOGIN);
		return (method != null) ? path + "?method=" + method.value() : path;
	}

}
