package io.github.authingspring.emulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.handler.HtmlTemplate;
import io.github.authingspring.emulator.store.Store;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * A page for people: who can sign in, what was sent and what was asked. It needs no
 * JavaScript.
 */
final class StatusPage {

	private static final int SHOWN = 50;

	private static final HtmlTemplate TEMPLATE = HtmlTemplate.of("status.mustache");

	private StatusPage() {
	}

	static Mono<ServerResponse> show(Store store, RequestLog log) {
		String page = TEMPLATE
			.fill(Map.of("users", users(store), "messages", messages(store), "requests", requests(log)));
		return Responses.text(200, new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), page);
	}

	private static List<User> users(Store store) {
		return store.state()
			.people()
			.stream()
			.map((person) -> new User(person.username(), person.email(), person.phone(), person.note()))
			.toList();
	}

	private static List<Sent> messages(Store store) {
		return store.state()
			.outbox()
			.newestFirst()
			.stream()
			.limit(SHOWN)
			.map((message) -> new Sent(shown(message.sentAt()), message.to(), message.scene(),
					(message.link() != null) ? message.link() : message.code()))
			.toList();
	}

	private static List<Asked> requests(RequestLog log) {
		List<RequestRecord> newestFirst = new ArrayList<>(log.list());
		Collections.reverse(newestFirst);
		return newestFirst.stream()
			.limit(SHOWN)
			.map((request) -> new Asked(shown(request.at()), request.method(), request.path(), request.operation(),
					request.status()))
			.toList();
	}

	private static String shown(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private record User(@Nullable String username, @Nullable String email, @Nullable String phone,
			@Nullable String note) {

	}

	private record Sent(String at, String to, @Nullable String scene, @Nullable String content) {

	}

	private record Asked(String at, String method, String path, @Nullable String operation, int status) {

	}

}
