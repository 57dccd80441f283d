package io.github.authingspring.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Adds the section {@code authing} to the information about the application: the version
 * of the starter, the sign-in methods that are on, and whether an emulator stands in for
 * Authing. Neither identifiers nor addresses.
 */
final class AuthingInfoContributor implements InfoContributor {

	private final @Nullable String version;

	private final Supplier<Map<String, Object>> facts;

	AuthingInfoContributor(@Nullable String version, Supplier<Map<String, Object>> facts) {
		this.version = version;
		this.facts = facts;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Object> section = new LinkedHashMap<>();
		if (this.version != null) {
			section.put("version", this.version);
		}
		section.putAll(this.facts.get());
		builder.withDetail("authing", section);
	}

}
