package io.github.authingspring.security.login;

import org.jspecify.annotations.Nullable;

/**
 * Tells that something does not work at the moment.
 *
 * @param fault what it is
 * @param again where to try again, empty for the same address, {@code null} for nowhere
 */
record FaultPage(Fault fault, @Nullable String again) implements Page {

	@Override
	public String template() {
		return "fault";
	}

	@Override
	public String key() {
		return this.fault.key();
	}

}
