package io.github.authingspring.test;

import java.time.Duration;

import io.github.authingspring.emulator.AuthingEmulator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.log.LogMessage;

/**
 * The emulator of this JVM, started by whoever asks first.
 */
final class SharedEmulator {

	private static final Log logger = LogFactory.getLog(SharedEmulator.class);

	private SharedEmulator() {
	}

	static AuthingEmulator get() {
		return Holder.EMULATOR;
	}

	private static AuthingEmulator start() {
		long begin = System.nanoTime();
		AuthingEmulator emulator = AuthingEmulator.builder().start();
		Duration taken = Duration.ofNanos(System.nanoTime() - begin);
		logger.info(LogMessage.format("Authing emulator for tests started in %s ms at %s", taken.toMillis(),
				emulator.appHost()));
		return emulator;
	}

	private static final class Holder {

		private static final AuthingEmulator EMULATOR = start();

		private Holder() {
		}

	}

}
