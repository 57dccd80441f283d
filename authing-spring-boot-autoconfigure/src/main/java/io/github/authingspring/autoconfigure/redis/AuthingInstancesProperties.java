package io.github.authingspring.autoconfigure.redis;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How several instances of the application hold together.
 *
 * @param enabled Whether the instances tell each other, through Redis if there is Spring
 * Data Redis, which permissions to forget and whose sessions are over. Fixed at build
 * time when the application is processed ahead of time.
 * @param channel Redis channel that they use. By default 'authing:instances:' followed by
 * 'authing.app-id'.
 */
@ConfigurationProperties("authing.instances")
record AuthingInstancesProperties(@DefaultValue("true") boolean enabled, @Nullable String channel) {

	String channel(String appId) {
		return (this.channel != null) ? this.channel : "authing:instances:" + appId;
	}

}
