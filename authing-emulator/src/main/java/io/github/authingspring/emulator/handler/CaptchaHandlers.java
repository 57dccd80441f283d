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
		return picture(captcha, wantsPng(call));
	}

	private static Answer picture(Captcha captcha, boolean png) {
		Object picture = png ? CaptchaPicture.png(captcha.text()) : CaptchaPicture.svg(captcha.text());
		return new Answer(200, png ? "image/png" : "image/svg+xml", picture, Map.of(), Map.of(COOKIE, captcha.id()));
	}

	private static boolean wantsPng(Call call) {
		String format = call.arguments().optional("format");
		if (format != null) {
			return "png".equalsIgnoreCase(format);
		}
		String accept = call.caller().accept();
		return accept.contains("image/png") && !accept.contains("image/svg+xml");
	}

}
