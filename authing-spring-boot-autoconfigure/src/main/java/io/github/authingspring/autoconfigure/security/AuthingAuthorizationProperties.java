package io.github.authingspring.autoconfigure.security;

import java.time.Duration;

import io.github.authingspring.security.PermissionCacheSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * What Authing's roles and resources mean here.
 *
 * @param namespace Permission namespace that roles and resources are taken from. By
 * default the default one of the user pool.
 * @param rolePrefix What stands before the code of a role in its authority.
 * @param methodSecurity Whether annotations such as '@PreAuthorize' and '@RequiresFactor'
 * are obeyed. Fixed at build time when the application is processed ahead of time.
 */
@ConfigurationProperties("authing.authorization")
public record AuthingAuthorizationProperties(@Nullable String namespace, @DefaultValue("ROLE_") String rolePrefix,
		@DefaultValue("true") boolean methodSecurity, @DefaultValue Cache cache) {

	/**
	 * How long roles and resources are gone on with once they are loaded.
	 *
	 * @param timeToLive Time after which the roles or resources of a user are loaded
	 * again, and so the time that a change at Authing may take to be noticed. Zero to
	 * load them for each check.
	 * @param maximumSize For how many users roles, and likewise resources, are kept.
	 */
	public record Cache(@DefaultValue("1m") Duration timeToLive, @DefaultValue("10000") long maximumSize) {

		PermissionCacheSettings settings() {
			if (this.timeToLive.isNegative()) {
				throw new InvalidConfigurationPropertyValueException("authing.authorization.cache.time-to-live",
						this.timeToLive, "It must not be negative");
			}
			if (this.maximumSize < 0) {
				throw new InvalidConfigurationPropertyValueException("authing.authorization.cache.maximum-size",
						this.maximumSize, "It must not be negative");
			}
			return new PermissionCacheSettings(this.timeToLive, this.maximumSize);
		}

	}

}
