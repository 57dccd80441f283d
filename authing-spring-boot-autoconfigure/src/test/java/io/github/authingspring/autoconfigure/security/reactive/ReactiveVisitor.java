package io.github.authingspring.autoconfigure.security.reactive;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Visits an application over HTTP, with cookies.
 */
class ReactiveVisitor {

	private final Map<String, String> cookies = new ConcurrentHashMap<>();

	private final WebClient client;

	ReactiveVisitor(ApplicationContext application) {
		this.client = WebClient
			.create("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port"));
	}

	/**
	 * Return status and body.
	 */
	String get(String path) {
		return get(path, (headers) -> {
		});
	}

	String get(String path, Consumer<HttpHeaders> more) {
		return String.valueOf(this.client.get()
			.uri(path)
			.headers(more)
			.cookies((sent) -> this.cookies.forEach(sent::add))
			.exchangeToMono((response) -> response.bodyToMono(String.class)
				.defaultIfEmpty("")
				.map((body) -> answer(response, body)))
			.block(Duration.ofSeconds(20)));
	}

	@Nullable String session() {
		return this.cookies.get("SESSION");
	}

	/**
	 * Take over the session of another visitor.
	 */
	ReactiveVisitor as(ReactiveVisitor other) {
		this.cookies.putAll(other.cookies);
		return this;
	}

	private String answer(ClientResponse response, String body) {
		ResponseCookie session = response.cookies().getFirst("SESSION");
		if (session != null) {
			this.cookies.put("SESSION", session.getValue());
		}
		return (response.statusCode().value() + " " + body).strip();
	}

}
