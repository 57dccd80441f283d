package io.github.authingspring.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Chooses between the configured application and the embedded emulator. Made when the
 * connection is asked for, not by a condition, so that processing ahead of time does not
 * decide it.
 */
final class ConnectionChoice {

	private final AuthingProperties properties;

	private final AuthingEmulatorProperties emulator;

	private final @Nullable EmbeddedEmulator embedded;

	ConnectionChoice(AuthingProperties properties, AuthingEmulatorProperties emulator,
			@Nullable EmbeddedEmulator embedded) {
		this.properties = properties;
		this.emulator = emulator;
		this.embedded = embedded;
	}

	AuthingConnectionDetails choose() {
		if (Boolean.TRUE.equals(this.emulator.enabled())) {
			if (this.embedded == null) {
				throw AuthingConfigurationException.emulatorMissing();
			}
			return this.embedded.start();
		}
		if (PropertiesAuthingConnectionDetails.isIntended(this.properties)) {
			return new PropertiesAuthingConnectionDetails(this.properties);
		}
		if (this.embedded != null && this.emulator.enabled() == null && this.embedded.isDevelopment()) {
			return this.embedded.start();
		}
		throw AuthingConfigurationException.nothingConfigured(offer());
	}

	private String offer() {
		if (this.embedded == null) {
			return """
					For development and tests without an account add the dependency
					'io.github.authingspring:authing-emulator'; it then starts by itself.
					""";
		}
		return """
				The emulator is on the class path and starts by itself only while the application is developed
				(never from an archive). Set 'authing.emulator.enabled=true' to start it nevertheless.
				""";
	}

}
