package io.github.authingspring.emulator.handler;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the request's headers tell.
 *
 * @param appId the app id
 * @param userPoolId the user pool id
 * @param token the bearer token
 * @param language the language of messages
 * @param address the remote address
 * @param origin scheme, host and port the caller used
 * @param cookies the cookies
 * @param accept the media types the caller accepts, in lower case
 */
public record Caller(@Nullable String appId, @Nullable String userPoolId, @Nullable String token, String language,
		String address, String origin, Map<String, String> cookies, String accept) {

	@Override
	public String toString() {
		return "Caller[" + this.address + "]";
	}

}
