package io.github.authingspring.emulator.handler;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The page on which browsers sign in. It needs no JavaScript.
 */
final class SignInPage {

	private static final Set<String> OWN_FIELDS = Set.of("username", "password", "captchaCode", "appId", "protocol");

	private static final HtmlTemplate TEMPLATE = HtmlTemplate.of("sign-in.mustache");

	private SignInPage() {
	}

	static Answer show(Arguments fields, @Nullable AuthingFailure failure) {
		List<Field> hidden = fields.values()
			.entrySet()
			.stream()
			.filter((field) -> !OWN_FIELDS.contains(field.getKey()))
			.map((field) -> new Field(field.getKey(), String.valueOf(field.getValue())))
			.toList();
		boolean captcha = failure != null
				&& (failure.code() == ErrorCode.CAPTCHA_REQUIRED || failure.code() == ErrorCode.WRONG_CODE);
		String alert = (failure != null) ? text(failure) : null;
		return html(new Model("Sign in", alert, new Form(hidden, captcha)), (failure != null) ? 401 : 200);
	}

	static Answer refuse(String text) {
		return html(new Model("Error", text, null), 400);
	}

	private static Answer html(Model model, int status) {
		return new Answer(status, "text/html;charset=UTF-8", TEMPLATE.fill(model),
				Map.of("Content-Security-Policy",
						"default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'"),
				Map.of());
	}

	private static String text(AuthingFailure failure) {
		return switch (failure.code()) {
			case OWN_TOTP_REQUIRED, APPLICATION_MFA_REQUIRED ->
				"This account needs a second factor, which this page does not offer.";
			default -> failure.code().text("en");
		};
	}

	private record Model(String title, @Nullable String alert, @Nullable Form form) {

	}

	private record Form(List<Field> hidden, boolean captcha) {

	}

	private record Field(String name, String value) {

	}

}
