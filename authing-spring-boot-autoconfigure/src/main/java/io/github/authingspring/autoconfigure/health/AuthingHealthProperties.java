package io.github.authingspring.autoconfigure.health;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Authing in the health of the application.
 *
 * @param timeToLive How long Authing's answer is kept, however often the health is asked
 * for.
 */
@ConfigurationProperties("authing.health")
record AuthingHealthProperties(@DefaultValue("10s") Duration timeToLive) {

	Duration validTimeToLive() {
		if (this.timeToLive.isNegative()) {
			throw new InvalidConfigurationPropertyValueException("authing.health.time-to-live", this.timeToLive,
					"It must not be negative");
		}
		return this.timeToLive;
	}

}
