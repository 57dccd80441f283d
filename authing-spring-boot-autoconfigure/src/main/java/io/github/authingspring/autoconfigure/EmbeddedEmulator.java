package io.github.authingspring.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.emulator.AuthingEmulatorBuilder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;

/**
 * The emulator inside the application. Not started before {@link #start()}.
 */
class EmbeddedEmulator implements DisposableBean {

	private static final Log logger = LogFactory.getLog(EmbeddedEmulator.class);

	private final AuthingEmulatorProperties properties;

	private final Environment environment;

	private final DevelopmentMode developmentMode;

	private final EmulatorKeeper keeper;

	private @Nullable AuthingEmulator emulator;

	EmbeddedEmulator(AuthingEmulatorProperties properties, Environment environment, DevelopmentMode developmentMode,
			EmulatorKeeper keeper) {
		this.keeper = keeper;
		this.properties = properties;
		this.environment = environment;
		this.developmentMode = developmentMode;
	}

	boolean isDevelopment() {
		return this.developmentMode.isActive();
	}

	AuthingConnectionDetails start() {
		for (String profile : new String[] { "prod", "production" }) {
			if (this.environment.acceptsProfiles(Profiles.of(profile))) {
				throw AuthingConfigurationException.emulatorInProduction(profile);
			}
		}
		AuthingEmulator started = this.keeper.get(this::startEmulator);
		this.emulator = started;
		logger.info("Authing emulator started at " + started.appHost() + " (users, messages and requests below "
				+ started.appHost() + "/_emulator)");
		return new EmulatorConnectionDetails(started);
	}

	private AuthingEmulator startEmulator() {
		try {
			AuthingEmulatorBuilder builder = AuthingEmulator.builder().port(this.properties.port());
			Resource seed = this.properties.seed();
			return ((seed != null) ? builder.seed(seed.getFile().toPath()) : builder).start();
		}
		catch (IOException ex) {
			throw AuthingConfigurationException.emulatorFailed(new UncheckedIOException(ex.getMessage(), ex));
		}
		catch (RuntimeException ex) {
			throw AuthingConfigurationException.emulatorFailed(ex);
		}
	}

	@Override
	public void destroy() {
		if (this.emulator != null) {
			this.keeper.release(this.emulator);
		}
	}

}
