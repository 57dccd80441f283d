package io.github.authingspring.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The session of a browser at Authing.
 *
 * @param userId the user
 * @param appId the application that the user signed in to
 * @param type the protocol of the sign-in
 * @param userInfo what Authing tells about the user; values may be {@code null}
 */
public record SsoSession(String userId, @Nullable String appId, @Nullable String type, Map<String, Object> userInfo) {

	/**
	 * Create a session.
	 */
	public SsoSession {
		userInfo = Collections.unmodifiableMap(new LinkedHashMap<>(userInfo));
	}

	@Override
	public String toString() {
		return "SsoSession[userId=" + this.userId + "]";
	}

}
