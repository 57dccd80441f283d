package io.github.authingspring.emulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.emulator.handler.Answer;
import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.Json;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Renders answers.
 */
final class Responses {

	private Responses() {
	}

	static Mono<ServerResponse> success(@Nullable Object data) {
		Map<String, Object> envelope = new LinkedHashMap<>();
		envelope.put("code", 200);
		envelope.put("message", "OK");
		if (data != null) {
			envelope.put("data", data);
		}
		return json(200, envelope);
	}

	static Mono<ServerResponse> failure(AuthingFailure failure, String language) {
		int code = failure.code().number();
		// the numbers of HTTP statuses are the status too, business codes are not
		return json((code < 600) ? code : 200, failure.toWire(language));
	}

	static Mono<ServerResponse> json(int status, Object body) {
		return text(status, MediaType.APPLICATION_JSON, Json.write(body));
	}

	static Mono<ServerResponse> text(int status, MediaType type, String text) {
		return ServerResponse.status(status).contentType(type).cacheControl(CacheControl.noStore()).body(bytes(text));
	}

	static Mono<ServerResponse> answer(Answer answer) {
		String body = (answer.body() instanceof String text) ? text : Json.write(answer.body());
		ServerResponse.BodyBuilder response = ServerResponse.ok()
			.contentType(MediaType.parseMediaType(answer.contentType()))
			.cacheControl(CacheControl.noStore());
		answer.cookies()
			.forEach((name, value) -> response
				.cookie(ResponseCookie.from(name, value).path("/").httpOnly(true).sameSite("Lax").build()));
		return response.body(bytes(body));
	}

	// Spring's codecs would log what they write
	private static BodyInserter<Object, ReactiveHttpOutputMessage> bytes(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return (message, context) -> {
			message.getHeaders().setContentLength(bytes.length);
			return message.writeWith(Mono.just(message.bufferFactory().wrap(bytes)));
		};
	}

}
