package io.github.authingspring.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.emulator.AuthingEmulatorBuilder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

/**
 * The emulator inside the application. Not started before {@link #start()}.
 */
class EmbeddedEmulator implements DisposableBean {

	private static final Log logger = LogFactory.getLog(EmbeddedEmulator.class);

	private static final Set<String> PRODUCTION = Set.of("prod", "production");

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
		refuseProduction();
		AuthingEmulator started = this.keeper.get(this::startEmulator);
		this.emulator = started;
		logger.info("Authing emulator started at " + started.appHost() + " (users, messages and requests below "
				+ started.appHost() + "/_emulator)");
		return new EmulatorConnectionDetails(started);
	}

	private void refuseProduction() {
		String[] active = this.environment.getActiveProfiles();
		for (String profile : (active.length != 0) ? active : this.environment.getDefaultProfiles()) {
			if (PRODUCTION.contains(profile.toLowerCase(Locale.ROOT))) {
				throw AuthingConfigurationException.emulatorInProduction(profile);
			}
		}
	}

	private AuthingEmulator startEmulator() {
		AuthingEmulatorBuilder builder = AuthingEmulator.builder().port(this.properties.port());
		Resource seed = this.properties.seed();
		if (seed == null) {
			return start(builder);
		}
		try {
			return start(builder.seed(seed.getContentAsString(StandardCharsets.UTF_8)));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw AuthingConfigurationException.seedUnusable(seed.getDescription(), ex);
		}
	}

	private AuthingEmulator start(AuthingEmulatorBuilder builder) {
		try {
			return builder.start();
		}
		catch (IllegalStateException ex) {
			throw AuthingConfigurationException.portUnusable(this.properties.port(), ex);
		}
	}

	@Override
	public void destroy() {
		if (this.emulator != null) {
			this.keeper.release(this.emulator);
		}
	}

}
