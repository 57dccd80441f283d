package io.github.authingspring.emulator.http;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Where events are sent.
 *
 * @param url the address, by HTTP or HTTPS
 * @param secret what the receiver knows the sender by, if there is one
 */
public record Webhook(URI url, @Nullable String secret) {

	public Webhook {
		boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
		if (!http || url.getHost() == null || url.getRawUserInfo() != null) {
			throw new IllegalArgumentException(
					"The address of the webhook must be like http://localhost:8080/path, without user and password");
		}
		if (secret != null && !secret.matches("[!-~]+")) {
			throw new IllegalArgumentException("The secret of the webhook must be visible ASCII without spaces");
		}
	}

	@Override
	public String toString() {
		return "Webhook[" + this.url.getHost() + "]";
	}

}
