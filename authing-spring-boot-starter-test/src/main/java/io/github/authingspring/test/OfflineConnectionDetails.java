package io.github.authingspring.test;

import java.util.UUID;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.AuthingProperties;

import org.springframework.util.StringUtils;

/**
 * The application that is configured, or else one that there is not. Nobody connects to
 * it.
 */
final class OfflineConnectionDetails implements AuthingConnectionDetails {

	private final AuthingProperties properties;

	private final String secret = UUID.randomUUID().toString();

	OfflineConnectionDetails(AuthingProperties properties) {
		this.properties = properties;
	}

	@Override
	public String getAppId() {
		String appId = this.properties.appId();
		return StringUtils.hasText(appId) ? appId : "slice";
	}

	@Override
	public String getAppHost() {
		String appHost = this.properties.appHost();
		return StringUtils.hasText(appHost) ? appHost : "https://slice.invalid";
	}

	@Override
	public String getAppSecret() {
		String appSecret = this.properties.appSecret();
		return StringUtils.hasText(appSecret) ? appSecret : this.secret;
	}

}
