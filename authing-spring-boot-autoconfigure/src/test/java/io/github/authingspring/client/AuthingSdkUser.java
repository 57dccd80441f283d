package io.github.authingspring.client;

import cn.authing.core.types.User;
import com.google.gson.Gson;

/**
 * Users for Authing's own client, which wants one in a field.
 */
final class AuthingSdkUser {

	private AuthingSdkUser() {
	}

	static User of(String id, String token) {
		return new Gson().fromJson("{\"id\":\"" + id + "\",\"token\":\"" + token + "\"}", User.class);
	}

}
