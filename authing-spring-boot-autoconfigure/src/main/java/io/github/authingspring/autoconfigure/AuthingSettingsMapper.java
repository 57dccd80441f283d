package io.github.authingspring.autoconfigure;

import io.github.authingspring.client.AuthingClientSettings;
import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.client.AuthingClientSettings.Limits;
import io.github.authingspring.client.AuthingClientSettings.Oidc;
import io.github.authingspring.client.AuthingClientSettings.Retry;
import io.github.authingspring.client.ClientIpSupplier;

/**
 * Maps connection and properties to the settings of the client.
 */
final class AuthingSettingsMapper {

	private AuthingSettingsMapper() {
	}

	static AuthingClientSettings settings(AuthingConnectionDetails connection, AuthingProperties properties,
			ClientIpSupplier clientIp) {
		AuthingProperties.Client client = properties.client();
		new ClientLimits(client).check();
		return new AuthingClientSettings(
				new Application(connection.getAppId(), connection.getAppHost(), connection.getAppSecret(),
						connection.getUserPoolId(), connection.getWebsocketHost(), connection.getPublicKey(),
						properties.lang()),
				Oidc.DEFAULTS, new Limits(client.deadline(), client.maxResponseSize()), retry(client.retry()),
				clientIp);
	}

	private static Retry retry(AuthingProperties.Retry retry) {
		return new Retry(retry.enabled() ? retry.maxRetries() : 0, retry.delay(), retry.maxDelay());
	}

}
