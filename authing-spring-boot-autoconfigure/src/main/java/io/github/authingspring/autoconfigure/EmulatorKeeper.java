package io.github.authingspring.autoconfigure;

import java.util.function.Supplier;

import io.github.authingspring.emulator.AuthingEmulator;

/**
 * Decides how long an embedded emulator lives.
 */
interface EmulatorKeeper {

	/**
	 * Return the emulator of this application.
	 */
	AuthingEmulator get(Supplier<AuthingEmulator> start);

	/**
	 * Let go of the emulator, as the application context closes.
	 */
	void release(AuthingEmulator emulator);

	/**
	 * Return a keeper for which each application context has its own emulator.
	 */
	static EmulatorKeeper perContext() {
		return new EmulatorKeeper() {

			@Override
			public AuthingEmulator get(Supplier<AuthingEmulator> start) {
				return start.get();
			}

			@Override
			public void release(AuthingEmulator emulator) {
				emulator.close();
			}

		};
	}

}
