package io.github.authingspring.emulator.handler;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * The page on which browsers sign in. It needs no JavaScript.
 */
final class SignInPage {

	private static final Set<String> OWN_FIELDS = Set.of("username", "password", "captchaCode", "appId", "protocol");

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>Sign in - Authing emulator</title>
			<style>
			body { font: 16px/1.5 system-ui, sans-serif; max-width: 22rem; margin: 4rem auto; padding: 0 1rem; }
			label { display: block; margin-top: 1rem; }
			input { font: inherit; width: 100%%; box-sizing: border-box; padding: .4rem; }
			button { font: inherit; margin-top: 1.5rem; padding: .4rem 1.5rem; }
			[role=alert] { color: #b00020; }
			</style>
			</head>
			<body>
			<h1>Sign in</h1>
			<p>Authing emulator, for development and tests.</p>
			%s
			<form method="post">
			%s
			<label>Username, email or phone
			<input name="username" autocomplete="username" required autofocus></label>
			<label>Password
			<input name="password" type="password" autocomplete="current-password" required></label>
			%s
			<button>Sign in</button>
			</form>
			</body>
			</html>
			""";

	private static final String CAPTCHA = """
			<label>Text in the picture
			<img src="/api/v2/security/captcha" alt="Captcha" width="150" height="50">
			<input name="captchaCode" autocomplete="off" required></label>
			""";

	private SignInPage() {
	}

	static Answer show(Arguments fields, @Nullable AuthingFailure failure) {
		StringBuilder hidden = new StringBuilder();
		fields.values().forEach((name, value) -> {
			if (!OWN_FIELDS.contains(name)) {
				hidden.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escape(name),
						escape(String.valueOf(value))));
			}
		});
		String alert = (failure != null) ? "<p role=\"alert\">" + escape(text(failure)) + "</p>" : "";
		boolean captcha = failure != null
				&& (failure.code() == ErrorCode.CAPTCHA_REQUIRED || failure.code() == ErrorCode.WRONG_CODE);
		return html(PAGE.formatted(alert, hidden, captcha ? CAPTCHA : ""), (failure != null) ? 401 : 200);
	}

	static Answer refuse(String text) {
		return html("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Error</title><p>" + escape(text),
				400);
	}

	private static Answer html(String html, int status) {
		return new Answer(status, "text/html;charset=UTF-8", html,
				Map.of("Content-Security-Policy",
						"default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'"),
				Map.of());
	}

	private static String text(AuthingFailure failure) {
		return switch (failure.code()) {
			case OWN_TOTP_REQUIRED, APPLICATION_MFA_REQUIRED ->
				"This account needs a second factor, which this page" + " does not offer.";
			default -> failure.code().text("en");
		};
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
