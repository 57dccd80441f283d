package io.github.authingspring.emulator;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Tests in which a browser signs in and a client asks for tokens.
 */
abstract class OAuthEmulatorTests extends SharedEmulatorTests {

	static final String CALLBACK = "http://127.0.0.1:8080/callback";

	final Browser browser = new Browser(this.wire);

	String signIn(String protocol, String query) {
		Browser fresh = new Browser(this.wire);
		fresh.open(authorize(protocol, query));
		String location = fresh.submit("alice", Wire.PASSWORD).headers().firstValue("location").orElseThrow();
		this.browser.take(fresh);
		return code(location);
	}

	static String authorize(String protocol, String query) {
		return "/" + protocol + "/auth?client_id=" + emulator.appId() + "&response_type=code&scope="
				+ "openid%20profile%20email%20offline_access&redirect_uri="
				+ URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8) + query;
	}

	static String code(String location) {
		return location.replaceFirst(".*[?&]code=([^&]*).*", "$1");
	}

	static Map<String, String> secret() {
		return Map.of("client_id", emulator.appId(), "client_secret", emulator.appSecret());
	}

	static Map<String, String> with(Map<String, String> map, String name, String value) {
		Map<String, String> copy = new HashMap<>(map);
		copy.put(name, value);
		return copy;
	}

	JsonNode token(String protocol, String code, String redirectUri, Map<String, String> client) {
		return form("/" + protocol + "/token", with(
				with(with(client, "grant_type", "authorization_code"), "code", code), "redirect_uri", redirectUri));
	}

	JsonNode refresh(JsonNode tokens) {
		return form("/oidc/token", with(with(secret(), "grant_type", "refresh_token"), "refresh_token",
				tokens.path("refresh_token").asString()));
	}

	HttpResponse<String> userInfo(String protocol, String access) {
		return this.wire.getResponse("/" + protocol + "/me", Wire.bearer(access));
	}

	JsonNode form(String path, Map<String, String> fields) {
		return Wire.json(this.wire.form(path, fields));
	}

}
