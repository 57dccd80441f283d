package io.github.authingspring.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import com.google.gson.Gson;
import okhttp3.Request;

/**
 * The same calls of Authing's own client and of ours, side by side.
 */
final class WirePairs {

	static final String USER_ID = "507f1f77bcf86cd799439011";

	static final String TOKEN = TestClients.token("{\"sub\":\"" + USER_ID + "\"}");

	private static final Gson GSON = new Gson();

	private final Map<String, Pair> pairs = new LinkedHashMap<>();

	WirePairs add(String operation, Function<cn.authing.core.auth.AuthenticationClient, Request> theirs,
			Function<AuthenticationClient, AuthingCall<?>> ours) {
		this.pairs.put(operation, new Pair(theirs, ours));
		return this;
	}

	Map<String, Pair> pairs() {
		return this.pairs;
	}

	/**
	 * Return an argument of Authing's own client.
	 */
	static <T> T argument(Class<T> type, String json) {
		return GSON.fromJson(json.replace('\'', '"'), type);
	}

	/**
	 * One call, both ways.
	 */
	record Pair(Function<cn.authing.core.auth.AuthenticationClient, Request> theirs,
			Function<AuthenticationClient, AuthingCall<?>> ours) {

	}

}
