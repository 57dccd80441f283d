package io.github.authingspring.autoconfigure.security;

import java.time.Duration;
import java.util.List;

import io.github.authingspring.security.AuthingSessionSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How long users stay signed in, and how sessions are stored.
 *
 * @param refreshBefore Time before a token expires from which on it is exchanged for a
 * new one, but not in the first half of its life. Zero to never do so.
 * @param json Sessions as JSON.
 */
@ConfigurationProperties("authing.session")
public record AuthingSessionProperties(@DefaultValue("1d") Duration refreshBefore, @DefaultValue Json json) {

	AuthingSessionSettings settings() {
		try {
			return new AuthingSessionSettings(this.refreshBefore);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("authing.session.refresh-before", this.refreshBefore,
					ex.getMessage(), ex);
		}
	}

	/**
	 * Sessions as JSON.
	 *
	 * @param enabled Whether all sessions in Spring Session's Redis are written as JSON,
	 * those of users who are not signed in too. Fixed at build time when the application
	 * is processed ahead of time.
	 * @param allowedTypes Types of the application's own session attributes: names of
	 * classes, or of packages with a dot at the end. Others cannot be read.
	 */
	public record Json(@DefaultValue("false") boolean enabled, @Nullable List<String> allowedTypes) {

	}

}
