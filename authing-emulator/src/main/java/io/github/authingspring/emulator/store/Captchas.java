package io.github.authingspring.emulator.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The captcha pictures that were shown and not yet answered.
 */
public final class Captchas {

	private final Map<String, Captcha> captchas = new LinkedHashMap<>();

	Captchas(Collection<Captcha> captchas) {
		captchas.forEach((captcha) -> this.captchas.put(captcha.id(), captcha));
	}

	/**
	 * Adds a picture.
	 * @param captcha the picture
	 * @param now the time; pictures that ended before are dropped
	 */
	public synchronized void add(Captcha captcha, Instant now) {
		this.captchas.values().removeIf((other) -> other.expiresAt().isBefore(now));
		this.captchas.put(captcha.id(), captcha);
	}

	/**
	 * Checks an answer. The picture is used up, whatever the answer is.
	 * @param id the value of the cookie that came with the picture
	 * @param text the answer, in upper or lower case
	 * @param now the time
	 * @return whether it is right
	 */
	public synchronized boolean use(String id, String text, Instant now) {
		Captcha captcha = this.captchas.remove(id);
		return captcha != null && now.isBefore(captcha.expiresAt()) && captcha.text().equalsIgnoreCase(text);
	}

	/**
	 * Finds the latest picture that a client address fetched.
	 * @param address the client address
	 * @return the latest picture, if it was not yet answered
	 */
	public synchronized Optional<Captcha> latestOf(String address) {
		return this.captchas.values()
			.stream()
			.filter((captcha) -> address.equals(captcha.address()))
			.reduce((earlier, later) -> later);
	}

	synchronized List<Captcha> list() {
		return List.copyOf(this.captchas.values());
	}

}
