package io.github.authingspring.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Adapts {@link AuthingProperties} to {@link AuthingConnectionDetails}.
 */
final class PropertiesAuthingConnectionDetails implements AuthingConnectionDetails {

	private final AuthingProperties properties;

	private final String appId;

	private final String appHost;

	PropertiesAuthingConnectionDetails(AuthingProperties properties) {
		this.properties = properties;
		this.appId = require("authing.app-id", properties.appId());
		this.appHost = require("authing.app-host", properties.appHost());
	}

	private static String require(String key, @Nullable String value) {
		if (!StringUtils.hasText(value)) {
			throw AuthingConfigurationException.missing(key);
		}
		return value;
	}

	/**
	 * Return whether any key names an application, so that nothing else may be chosen
	 * instead.
	 */
	static boolean isIntended(AuthingProperties properties) {
		return StringUtils.hasText(properties.appId()) || StringUtils.hasText(properties.appHost())
				|| StringUtils.hasText(properties.appSecret()) || StringUtils.hasText(properties.userPoolId())
				|| StringUtils.hasText(properties.userPoolSecret());
	}

	@Override
	public String getAppId() {
		return this.appId;
	}

	@Override
	public String getAppHost() {
		return this.appHost;
	}

	@Override
	public @Nullable String getAppSecret() {
		return this.properties.appSecret();
	}

	@Override
	public @Nullable String getUserPoolId() {
		return this.properties.userPoolId();
	}

	@Override
	public @Nullable String getUserPoolSecret() {
		return this.properties.userPoolSecret();
	}

	@Override
	public @Nullable String getPublicKey() {
		return this.properties.publicKey();
	}

	@Override
	public @Nullable String getWebsocketHost() {
		return this.properties.websocketHost();
	}

}
