package io.github.authingspring.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * Refuses limits of the client that are none.
 */
final class ClientLimits {

	private static final String PREFIX = "authing.client.";

	private final AuthingProperties.Client client;

	ClientLimits(AuthingProperties.Client client) {
		this.client = client;
	}

	void check() {
		positive("connect-timeout", this.client.connectTimeout());
		positive("response-timeout", this.client.responseTimeout());
		positive("deadline", this.client.deadline());
		DataSize size = this.client.maxResponseSize();
		require(size.toBytes() > 0 && size.toBytes() <= Integer.MAX_VALUE, "max-response-size", size,
				"It must be more than nothing and less than 2 GB");
		AuthingProperties.Retry retry = this.client.retry();
		require(retry.maxRetries() >= 0, "retry.max-retries", retry.maxRetries(), "It must not be negative");
		notNegative("retry.delay", retry.delay());
		notNegative("retry.max-delay", retry.maxDelay());
	}

	private static void positive(String name, Duration value) {
		require(!value.isNegative() && !value.isZero(), name, value, "It must be longer than nothing");
	}

	private static void notNegative(String name, Duration value) {
		require(!value.isNegative(), name, value, "It must not be negative");
	}

	private static void require(boolean met, String name, Object value, String rule) {
		if (!met) {
			throw new InvalidConfigurationPropertyValueException(PREFIX + name, value, rule);
		}
	}

}
