package io.github.authingspring.autoconfigure.security.servlet;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser that follows redirects when it is told to, and remembers all that it was
 * shown.
 */
final class FollowingBrowser {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final List<String> seen = new ArrayList<>();

	private final URI home;

	FollowingBrowser(int port) {
		this.home = URI.create("http://localhost:" + port);
	}

	HttpResponse<String> get(String address) {
		return send(request(address));
	}

	HttpResponse<String> getJson(String address) {
		return send(request(address).setHeader("Accept", "application/json"));
	}

	HttpResponse<String> post(String address, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(address).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	HttpResponse<String> postJson(String address, String body) {
		return send(request(address).setHeader("Accept", "application/json")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	HttpResponse<String> follow(HttpResponse<String> redirect) {
		return get(location(redirect));
	}

	String location(HttpResponse<String> redirect) {
		return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow()).toString();
	}

	/**
	 * Return everything that was shown: addresses, headers with cookies, bodies.
	 */
	String seen() {
		return String.join("\n", this.seen);
	}

	private HttpRequest.Builder request(String address) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.home.resolve(address)).header("Accept", "text/html");
		this.cookies.getCookieStore()
			.get(this.home)
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.ifPresent((token) -> request.header("X-XSRF-TOKEN", token));
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			this.seen.add(response.uri() + "\n" + response.headers().map() + "\n" + response.body());
			return response;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
