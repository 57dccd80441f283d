package io.github.authingspring.emulator.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.authingspring.emulator.store.Store;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * A page for people: who can sign in, what was sent and what was asked. It needs no
 * JavaScript.
 */
final class StatusPage {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>Authing emulator</title>
			<style>
			:root { color-scheme: light dark; }
			body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
			table { border-collapse: collapse; width: 100%%; }
			th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }
			</style>
			</head>
			<body>
			<h1>Authing emulator</h1>
			<p>For development and tests. Reload the page to see what is new.</p>
			<h2>Users</h2>
			%s
			<h2>Messages</h2>
			%s
			<h2>Requests</h2>
			%s
			</body>
			</html>
			""";

	private static final int SHOWN = 50;

	private StatusPage() {
	}

	static Mono<ServerResponse> show(Store store, RequestLog log) {
		List<List<@Nullable String>> users = new ArrayList<>();
		store.state()
			.people()
			.forEach((person) -> users.add(row(person.username(), person.email(), person.phone(), person.note())));
		List<List<@Nullable String>> messages = new ArrayList<>();
		store.state()
			.outbox()
			.newestFirst()
			.stream()
			.limit(SHOWN)
			.forEach((message) -> messages.add(row(message.sentAt().toString(), message.to(), message.scene(),
					(message.link() != null) ? message.link() : message.code())));
		List<List<@Nullable String>> requests = new ArrayList<>();
		List<RequestRecord> records = log.list();
		for (int i = records.size() - 1; i >= Math.max(0, records.size() - SHOWN); i--) {
			RequestRecord request = records.get(i);
			requests.add(row(request.at().toString(), request.method() + " " + request.path(), request.operation(),
					String.valueOf(request.status())));
		}
		String page = PAGE.formatted(table(List.of("Username", "Email", "Phone", "For"), users),
				table(List.of("At", "To", "Scene", "Code or link"), messages),
				table(List.of("At", "Request", "Operation", "Status"), requests));
		return Responses.text(200, new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), page);
	}

	private static List<@Nullable String> row(@Nullable String... cells) {
		return new ArrayList<>(Arrays.asList(cells));
	}

	private static String table(List<String> titles, List<List<@Nullable String>> rows) {
		StringBuilder table = new StringBuilder("<table><tr>");
		titles.forEach((title) -> table.append("<th scope=\"col\">").append(title).append("</th>"));
		table.append("</tr>");
		for (List<@Nullable String> row : rows) {
			table.append("<tr>");
			row.forEach((cell) -> table.append("<td>").append(escape(cell)).append("</td>"));
			table.append("</tr>");
		}
		return table.append("</table>").toString();
	}

	private static String escape(@Nullable String text) {
		return (text != null) ? HtmlUtils.htmlEscape(text, "UTF-8") : "";
	}

}
