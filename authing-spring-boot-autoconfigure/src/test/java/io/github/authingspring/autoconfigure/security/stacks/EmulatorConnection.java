package io.github.authingspring.autoconfigure.security.stacks;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.emulator.AuthingEmulator;

/**
 * Leads to the shared emulator.
 */
public final class EmulatorConnection implements AuthingConnectionDetails {

	private final AuthingEmulator emulator = SharedEmulator.get();

	@Override
	public String getAppId() {
		return this.emulator.appId();
	}

	@Override
	public String getAppHost() {
		return this.emulator.appHost().toString();
	}

	@Override
	public String getAppSecret() {
		return this.emulator.appSecret();
	}

	@Override
	public String getPublicKey() {
		return this.emulator.publicKey();
	}

}
