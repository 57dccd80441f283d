package io.github.authingspring.autoconfigure.security;

import java.time.Duration;

import io.github.authingspring.security.AuthingSessionSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How long users stay signed in.
 *
 * @param refreshBefore Time before a token expires from which on it is exchanged for a
 * new one, but not in the first half of its life. Zero to never do so.
 */
@ConfigurationProperties("authing.session")
public record AuthingSessionProperties(@DefaultValue("1d") Duration refreshBefore) {

	AuthingSessionSettings settings() {
		try {
			return new AuthingSessionSettings(this.refreshBefore);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("authing.session.refresh-before", this.refreshBefore,
					ex.getMessage(), ex);
		}
	}

}
