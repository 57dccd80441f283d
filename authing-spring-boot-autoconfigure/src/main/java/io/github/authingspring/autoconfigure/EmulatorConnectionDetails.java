package io.github.authingspring.autoconfigure;

import io.github.authingspring.emulator.AuthingEmulator;

/**
 * Adapts an {@link AuthingEmulator} to {@link AuthingConnectionDetails}.
 */
public final class EmulatorConnectionDetails implements AuthingConnectionDetails {

	private final AuthingEmulator emulator;

	/**
	 * Create the details of the application that an emulator serves.
	 * @param emulator the emulator
	 */
	public EmulatorConnectionDetails(AuthingEmulator emulator) {
		this.emulator = emulator;
	}

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
	public String getUserPoolId() {
		return this.emulator.userPoolId();
	}

	@Override
	public String getUserPoolSecret() {
		return this.emulator.userPoolSecret();
	}

	@Override
	public String getPublicKey() {
		return this.emulator.publicKey();
	}

	@Override
	public boolean isEmulator() {
		return true;
	}

}
