package io.github.authingspring.security.login;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;
import org.jspecify.annotations.Nullable;

/**
 * The registration page.
 *
 * @param tabs the ways to register, empty if there is no choice
 * @param method the chosen way
 * @param phone whether that is by phone, with a code
 * @param email whether that is by email
 * @param username what was typed before
 * @param error the end of the key of what went wrong
 * @param sent whether a code is on its way
 * @param json what a program is told
 */
record RegisterPage(List<Tab> tabs, String method, boolean phone, boolean email, @Nullable String username,
		@Nullable String error, boolean sent, Map<String, Object> json) implements Page {

	private static final Set<String> ERRORS = Set.of("taken", "weak", "too-long", "contact", "code", "closed",
			"incomplete");

	static RegisterPage of(LoginExchange exchange, AuthingLoginSettings settings) {
		List<LoginMethod> methods = methods(settings);
		LoginMethod asked = LoginPaths.method(exchange);
		LoginMethod chosen = (asked != null && methods.contains(asked)) ? asked : methods.get(0);
		String error = FormError.of(exchange, ERRORS, "refused");
		boolean sent = exchange.hasParameter("sent");
		return new RegisterPage((methods.size() > 1)
				? methods.stream().map((method) -> new Tab(method.value(), method == chosen)).toList() : List.of(),
				chosen.value(), chosen == LoginMethod.PHONE_CODE, chosen == LoginMethod.EMAIL,
				(error != null || sent) ? TypedName.recall(exchange) : null, error, error == null && sent,
				Map.of("next", "register", "methods", methods.stream().map(LoginMethod::value).toList()));
	}

	/**
	 * Return the methods that users who register can sign in by.
	 */
	static List<LoginMethod> methods(AuthingLoginSettings settings) {
		return Stream.of(LoginMethod.EMAIL, LoginMethod.USERNAME, LoginMethod.PHONE_CODE)
			.filter(settings.methods()::contains)
			.toList();
	}

	@Override
	public String template() {
		return "register";
	}

	/**
	 * A way to register.
	 *
	 * @param method its name
	 * @param current whether it is the chosen one
	 */
	record Tab(String method, boolean current) {

	}

}
