package io.github.authingspring.emulator.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A captcha picture that was shown.
 *
 * @param id the value of the cookie that came with it
 * @param text the text in it
 * @param expiresAt when it ends
 * @param address the client address that fetched it
 */
public record Captcha(String id, String text, Instant expiresAt, @Nullable String address) {

	@Override
	public String toString() {
		return "Captcha[" + this.expiresAt + "]";
	}

}
