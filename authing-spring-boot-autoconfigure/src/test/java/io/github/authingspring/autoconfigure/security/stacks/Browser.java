package io.github.authingspring.autoconfigure.security.stacks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps cookies and sends the CSRF token along, as a program or as a browser without
 * JavaScript that does not follow redirects.
 */
public final class Browser {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(this.cookies)
		.build();

	private final List<String> seen = new ArrayList<>();

	private final URI address;

	public Browser(int port) {
		this.address = URI.create("http://localhost:" + port);
		get("/login");
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).header("Accept", "application/json"));
	}

	public HttpResponse<String> getWith(String header, String value, String path) {
		return send(request(path).header("Accept", "application/json").header(header, value));
	}

	public HttpResponse<String> page(String path) {
		return send(request(path).header("Accept", "text/html"));
	}

	HttpResponse<String> pageWith(String header, String value, String path) {
		return send(request(path).header("Accept", "text/html").header(header, value));
	}

	HttpResponse<String> accept(String types, String path) {
		return send(request(path).header("Accept", types));
	}

	/**
	 * Get a page without its body.
	 */
	HttpResponse<String> head(String path) {
		return send(request(path).header("Accept", "text/html").method("HEAD", BodyPublishers.noBody()));
	}

	/**
	 * Post what a program writes.
	 */
	HttpResponse<String> postText(String path, String body) {
		return send(text(path, body).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
	}

	public HttpResponse<String> post(String path, Map<String, String> fields) {
		return postWith(cookie("XSRF-TOKEN"), path, fields);
	}

	public HttpResponse<String> postWith(String csrf, String path, Map<String, String> fields) {
		return send(json(path, fields).header("X-XSRF-TOKEN", csrf));
	}

	/**
	 * Post what a program writes that has no CSRF token.
	 */
	HttpResponse<String> postWith(String header, String value, String path, String body) {
		return send(text(path, body).header(header, value));
	}

	public HttpResponse<String> postFrom(String address, String path, Map<String, String> fields) {
		return send(json(path, fields).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
			.header("X-Forwarded-For", address)
			.header("Forwarded", "for=" + address));
	}

	/**
	 * Post and do not wait for the answer.
	 */
	CompletableFuture<HttpResponse<String>> begin(String path, Map<String, String> fields) {
		return this.http.sendAsync(json(path, fields).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder json(String path, Map<String, String> fields) {
		return text(path, JsonMapper.shared().writeValueAsString(fields));
	}

	private HttpRequest.Builder text(String path, String body) {
		return request(path).header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
	}

	/**
	 * Take the first step, with the password of all users of the seed.
	 */
	public HttpResponse<String> login(String username) {
		return post("/login", Map.of("username", username, "password", "Passw0rd!"));
	}

	/**
	 * Take the second step.
	 */
	public HttpResponse<String> second(String factor, String code) {
		return post("/login/mfa", Map.of("factor", factor, "code", code));
	}

	public HttpResponse<String> submit(String path, Map<String, String> fields) {
		return submitWith(cookie("XSRF-TOKEN"), path, fields);
	}

	HttpResponse<String> submitWith(String csrf, String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Accept", "text/html")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-XSRF-TOKEN", csrf)
			.POST(BodyPublishers.ofString(form)));
	}

	public HttpResponse<String> upload(String path, String factor, byte[] photo) {
		String boundary = "boundary";
		String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"factor\"\r\n\r\n" + factor
				+ "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"me.png\"\r\n"
				+ "Content-Type: image/png\r\n\r\n";
		return send(request(path).header("Accept", "application/json")
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
			.POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(photo),
					BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
	}

	/**
	 * Return a cookie, empty if there is none.
	 */
	public String cookie(String name) {
		return cookies(name).stream().map(HttpCookie::getValue).findFirst().orElse("");
	}

	/**
	 * Lose a cookie.
	 */
	void forget(String name) {
		cookies(name).forEach((cookie) -> this.cookies.getCookieStore().remove(this.address, cookie));
	}

	/**
	 * Return how a response sets a cookie, in order.
	 */
	static List<String> setCookies(HttpResponse<String> response, String name) {
		return response.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(name + "="))
			.toList();
	}

	/**
	 * Have the same cookie as another browser.
	 */
	void plant(Browser other, String name) {
		other.cookies(name).forEach((cookie) -> this.cookies.getCookieStore().add(this.address, cookie));
	}

	private List<HttpCookie> cookies(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.toList();
	}

	public static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	public static String location(HttpResponse<String> response) {
		String location = response.headers().firstValue("Location").orElse("");
		return location.replaceFirst("^http://localhost:\\d+", "");
	}

	public HttpResponse<String> follow(HttpResponse<String> redirect) {
		return page(target(redirect));
	}

	/**
	 * Return where a redirect leads to, as a whole address.
	 */
	public String target(HttpResponse<String> redirect) {
		return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow()).toString();
	}

	/**
	 * Return everything that was shown: addresses, headers with cookies, bodies.
	 */
	public String seen() {
		return String.join("\n", this.seen);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path)).timeout(PATIENCE);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			this.seen.add(response.uri() + "\n" + response.headers().map() + "\n" + response.body());
			return response;
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
