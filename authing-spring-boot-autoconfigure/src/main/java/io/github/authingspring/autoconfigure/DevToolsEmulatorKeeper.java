package io.github.authingspring.autoconfigure;

import java.util.function.Supplier;

import io.github.authingspring.emulator.AuthingEmulator;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.devtools.restart.Restarter;

/**
 * Keeps the emulator, its users and its sessions across the restarts of DevTools. Where
 * DevTools does not restart this application, each context has its own.
 */
final class DevToolsEmulatorKeeper implements EmulatorKeeper {

	private static final String ATTRIBUTE = AuthingEmulator.class.getName();

	private final EmulatorKeeper fallback = EmulatorKeeper.perContext();

	@Override
	public AuthingEmulator get(Supplier<AuthingEmulator> start) {
		Restarter restarter = restarter();
		if (restarter == null) {
			return this.fallback.get(start);
		}
		// where the emulator's own classes are restarted too, the kept one is a stranger
		Object kept = restarter.getOrAddAttribute(ATTRIBUTE, start::get);
		return (kept instanceof AuthingEmulator emulator) ? emulator : this.fallback.get(start);
	}

	@Override
	public void release(AuthingEmulator emulator) {
		Restarter restarter = restarter();
		Object kept = (restarter != null) ? restarter.getOrAddAttribute(ATTRIBUTE, () -> emulator) : null;
		if (kept != emulator) {
			this.fallback.release(emulator);
		}
	}

	private static @Nullable Restarter restarter() {
		try {
			return Restarter.getInstance();
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

}
