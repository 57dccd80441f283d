package io.github.authingspring.emulator.store;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Captchas}.
 */
class CaptchasTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private final Captchas captchas = new Captchas(List.of());

	@Test
	void latestIsOfTheSameAddress() {
		add("1", "198.51.100.1");
		add("2", "198.51.100.1");
		add("3", "198.51.100.2");
		add("4", null);
		assertThat(this.captchas.latestOf("198.51.100.1")).map(Captcha::id).contains("2");
		assertThat(this.captchas.latestOf("198.51.100.3")).isEmpty();
	}

	private void add(String id, String address) {
		this.captchas.add(new Captcha(id, "ABCD", NOW.plusSeconds(60), address), NOW);
	}

}
