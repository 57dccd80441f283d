package io.github.authingspring.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The keys of Authing's own starter of 2022, which still bind.
 *
 * @param app The application, as it was named.
 * @param userPool The user pool, as it was named.
 */
@ConfigurationProperties("authing")
record EarlierAuthingProperties(@DefaultValue App app, @DefaultValue UserPool userPool) {

	private static final Log logger = LogFactory.getLog(EarlierAuthingProperties.class);

	/**
	 * Return the properties, with values of earlier keys where theirs are not set.
	 */
	AuthingProperties addTo(AuthingProperties properties) {
		if (this.app.isEmpty() && this.userPool.isEmpty()) {
			return properties;
		}
		logger.warn("The keys 'authing.app.*' and 'authing.user-pool.*' are deprecated; use 'authing.app-id', "
				+ "'authing.app-host', 'authing.user-pool-id' and 'authing.user-pool-secret'");
		return new AuthingProperties(properties.enabled(), either(properties.appId(), this.app.appId),
				either(properties.appHost(), this.app.appHost), properties.appSecret(),
				either(properties.userPoolId(), this.userPool.userPoolId),
				either(properties.userPoolSecret(), this.userPool.secret), properties.websocketHost(),
				properties.publicKey(), properties.lang(), properties.client());
	}

	private static @Nullable String either(@Nullable String current, @Nullable String earlier) {
		return StringUtils.hasText(current) ? current : earlier;
	}

	/**
	 * The application.
	 *
	 * @param appId Identifier of the application.
	 * @param appHost Address of the application.
	 */
	record App(@Nullable String appId, @Nullable String appHost) {

		private boolean isEmpty() {
			return !StringUtils.hasText(this.appId) && !StringUtils.hasText(this.appHost);
		}

	}

	/**
	 * The user pool.
	 *
	 * @param userPoolId Identifier of the user pool.
	 * @param secret Secret of the user pool.
	 */
	record UserPool(@Nullable String userPoolId, @Nullable String secret) {

		private boolean isEmpty() {
			return !StringUtils.hasText(this.userPoolId) && !StringUtils.hasText(this.secret);
		}

		@Override
		public String toString() {
			return "UserPool[userPoolId=" + this.userPoolId + "]";
		}

	}

}
