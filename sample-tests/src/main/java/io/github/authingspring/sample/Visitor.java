package io.github.authingspring.sample;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that keeps cookies, fills in forms and does not follow
 * redirects by itself.
 */
final class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder()

		.cookieHandler(this.cookies)
		.build();

	private final String address;

	Visitor(int port) {
		this.address = "http://localhost:" + port;
	}

	/**
	 * Sign in with the form and return where the answer leads to.
	 */
	String signIn(Map<String, String> fields) {
		return submit("/login", fields).headers().firstValue("Location").orElseThrow().replace(this.address, "");
	}

	HttpResponse<String> submit(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "_csrf=" + csrf() + "&", ""));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	HttpResponse<String> page(String path) {
		return send(request(path).header("Accept", "text/html"));
	}

	HttpResponse<String> json(String path) {
		return send(request(path).header("Accept", "application/json"));
	}

	HttpResponse<String> json(String path, String token) {
		return send(request(path).header("Accept", "application/json").header("Authorization", "Bearer " + token));
	}

	HttpResponse<String> delete(String path) {
		String token = this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.findFirst()
			.orElseThrow()
			.getValue();
		return send(request(path).header("X-XSRF-TOKEN", token).DELETE());
	}

	private String csrf() {
		Matcher csrf = CSRF.matcher(page("/login").body());
		if (!csrf.find()) {
			throw new IllegalStateException("The sign-in page has no CSRF token");
		}
		return csrf.group(1);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).timeout(Duration.ofSeconds(30));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
