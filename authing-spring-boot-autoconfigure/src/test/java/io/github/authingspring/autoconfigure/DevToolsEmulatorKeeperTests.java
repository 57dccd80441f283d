package io.github.authingspring.autoconfigure;

import java.net.URI;

import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.devtools.restart.RestartInitializer;
import org.springframework.boot.devtools.restart.Restarter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DevToolsEmulatorKeeper}.
 */
class DevToolsEmulatorKeeperTests {

	private final EmulatorKeeper keeper = new DevToolsEmulatorKeeper();

	@AfterEach
	void forget() {
		Restarter.clearInstance();
	}

	@Test
	void emulatorWhenDevToolsRestartsThenIsKept() {
		Restarter.initialize(new String[0], false, RestartInitializer.NONE);
		AuthingEmulator first = this.keeper.get(() -> AuthingEmulator.builder().start());
		try {
			URI host = first.appHost();
			this.keeper.release(first);
			AuthingEmulator second = new DevToolsEmulatorKeeper().get(() -> AuthingEmulator.builder().start());
			assertThat(second).isSameAs(first);
			assertThat(second.appHost()).isEqualTo(host);
		}
		finally {
			first.close();
		}
	}

	@Test
	void emulatorWhenDevToolsDoesNotRestartThenEndsWithContext() {
		Restarter.clearInstance();
		AuthingEmulator first = this.keeper.get(() -> AuthingEmulator.builder().start());
		this.keeper.release(first);
		AuthingEmulator second = this.keeper.get(() -> AuthingEmulator.builder().start());
		assertThat(second).isNotSameAs(first);
		this.keeper.release(second);
	}

}
