package io.github.authingspring.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The emulator inside the application.
 *
 * @param enabled Whether the emulator is started. By default it is if it is on the class
 * path, none of 'authing.app-id', 'authing.app-host', 'authing.app-secret' and
 * 'authing.user-pool-*' is set, and the application does not run from an archive.
 * @param port Port on the loopback interface; 0 for any that is free.
 * @param seed File with the users to begin with. By default the built-in ones.
 */
@ConfigurationProperties("authing.emulator")
public record AuthingEmulatorProperties(@Nullable Boolean enabled, @DefaultValue("0") int port,
		@Nullable Resource seed) {

}
