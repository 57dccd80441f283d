package io.github.authingspring.emulator.handler;

import java.time.Duration;
import java.util.Map;

import io.github.authingspring.emulator.store.Captcha;
import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.Store;

/**
 * Captcha pictures.
 */
final class CaptchaHandlers {

	/** A guess: Authing's own cookie name is not known. */
	static final String COOKIE = "authing-emulator-captcha";

	private static final Duration LIFETIME = Duration.ofMinutes(5);

	private final Store store;

	CaptchaHandlers(Store store) {
		this.store = store;
	}

	void register(Operations operations) {
		operations.openGet("/api/v2/security/captcha", this::captcha);
	}

	private Answer captcha(Call call) {
		Captcha captcha = new Captcha(Secrets.id(), Secrets.captcha(), this.store.now().plus(LIFETIME),
				call.caller().address());
		this.store.state().captchas().add(captcha, this.store.now());
		return new Answer(200, "image/svg+xml", draw(captcha.text()), Map.of(), Map.of(COOKIE, captcha.id()));
	}

	private static String draw(String text) {
		StringBuilder svg = new StringBuilder(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"150\" height=\"50\" viewBox=\"0 0 150 50\">"
						+ "<rect width=\"150\" height=\"50\" fill=\"#f4f4f4\"/>");
		for (int i = 0; i < text.length(); i++) {
			int x = 20 + 32 * i;
			svg.append("<text x=\"%d\" y=\"35\" font-size=\"28\" transform=\"rotate(%d %d 30)\">%s</text>".formatted(x,
					(i % 2 == 0) ? -12 : 12, x, text.charAt(i)));
		}
		return svg.append("</svg>").toString();
	}

}
