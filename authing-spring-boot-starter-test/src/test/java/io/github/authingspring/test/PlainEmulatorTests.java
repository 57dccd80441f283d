package io.github.authingspring.test;

import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The emulator without an application.
 */
@AuthingEmulatorTest
class PlainEmulatorTests {

	@Test
	void emulatorIsThatOfAllTests(AuthingEmulator emulator, Inbox inbox, RecordedRequests requests) {
		assertThat(emulator).isSameAs(SharedEmulator.get());
		assertThat(inbox).isNotNull();
		assertThat(requests).isEmpty();
	}

}
