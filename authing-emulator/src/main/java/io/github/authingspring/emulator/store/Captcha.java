package io.github.authingspring.emulator.store;

import java.time.Instant;

/**
 * A captcha picture that was shown.
 *
 * @param id the value of the cookie that came with it
 * @param text the text in it
 * @param expiresAt when it ends
 */
public record Captcha(String id, String text, Instant expiresAt) {

	@Override
	public String toString() {
		return "Captcha[" + this.expiresAt + "]";
	}

}
