package io.github.authingspring.emulator.http;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.emulator.handler.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Reads from the headers who calls.
 */
final class Callers {

	private static final Set<String> NOTHING = Set.of("", "null", "undefined", "bearer", "bearer null",
			"bearer undefined");

	private Callers() {
	}

	static Caller of(ServerRequest request) {
		Map<String, String> cookies = new LinkedHashMap<>();
		request.cookies().toSingleValueMap().forEach((name, cookie) -> cookies.put(name, cookie.getValue()));
		return new Caller(header(request, "x-authing-app-id"), header(request, "x-authing-userpool-id"), token(request),
				language(request), address(request), origin(request), cookies, accept(request));
	}

	static String language(ServerRequest request) {
		String language = header(request, "x-authing-lang");
		return (language != null) ? language : "zh-CN";
	}

	static String origin(ServerRequest request) {
		return "http://" + request.headers().firstHeader(HttpHeaders.HOST);
	}

	private static @Nullable String token(ServerRequest request) {
		String value = header(request, HttpHeaders.AUTHORIZATION);
		boolean bearer = value != null && value.regionMatches(true, 0, "Bearer ", 0, 7);
		return (value != null && bearer) ? value.substring(7).trim() : value;
	}

	// some clients write an absent value as text
	private static @Nullable String header(ServerRequest request, String name) {
		String value = request.headers().firstHeader(name);
		return (value == null || NOTHING.contains(value.trim().toLowerCase(Locale.ROOT))) ? null : value.trim();
	}

	private static String accept(ServerRequest request) {
		return String.join(",", request.headers().header(HttpHeaders.ACCEPT)).toLowerCase(Locale.ROOT);
	}

	private static String address(ServerRequest request) {
		return request.remoteAddress().map(InetSocketAddress::getHostString).orElse("127.0.0.1");
	}

}
