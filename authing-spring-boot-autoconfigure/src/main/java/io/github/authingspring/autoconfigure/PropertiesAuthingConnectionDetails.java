package io.github.authingspring.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Adapts {@link AuthingProperties} to {@link AuthingConnectionDetails}.
 */
final class PropertiesAuthingConnectionDetails implements AuthingConnectionDetails {

	private final AuthingProperties properties;

	private final String appId;

	private final String appHost;

	PropertiesAuthingConnectionDetails(AuthingProperties properties) {
		ConnectionKeys keys = new ConnectionKeys(properties);
		keys.check();
		this.properties = properties;
		this.appId = keys.value(ConnectionKeys.APP_ID);
		this.appHost = keys.value(ConnectionKeys.APP_HOST);
	}

	/**
	 * Return whether any key names an application, so that nothing else may be chosen
	 * instead.
	 */
	static boolean isIntended(AuthingProperties properties) {
		return new ConnectionKeys(properties).isAnySet();
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
