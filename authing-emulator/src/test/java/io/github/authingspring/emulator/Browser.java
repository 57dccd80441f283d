package io.github.authingspring.emulator;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/**
 * A browser without JavaScript: it keeps cookies and submits the form of a page.
 */
class Browser {

	private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

	private final Wire wire;

	private final Map<String, String> cookies = new HashMap<>();

	private final Map<String, String> fields = new HashMap<>();

	private String path = "";

	Browser(Wire wire) {
		this.wire = wire;
	}

	HttpResponse<String> open(String location) {
		this.path = location.replaceFirst("\\?.*", "");
		return remember(this.wire.send(this.wire.bareRequest(location).header("cookie", cookieHeader())));
	}

	HttpResponse<String> submit(String username, String password) {
		Map<String, String> form = new HashMap<>(this.fields);
		form.put("username", username);
		form.put("password", password);
		return remember(this.wire.form(this.path, form, "cookie", cookieHeader()));
	}

	void take(Browser other) {
		this.cookies.putAll(other.cookies);
	}

	private String cookieHeader() {
		return this.cookies.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; ", "a=b; ", ""));
	}

	private HttpResponse<String> remember(HttpResponse<String> response) {
		response.headers().allValues("set-cookie").forEach((cookie) -> {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		});
		Matcher hidden = HIDDEN.matcher(response.body());
		while (hidden.find()) {
			this.fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
		}
		return response;
	}

}
