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
		return ServerResponse.status(status)
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.body(bytes(content(text)));
	}

	static Mono<ServerResponse> answer(Answer answer) {
		ServerResponse.BodyBuilder response = ServerResponse.status(answer.status())
			.contentType(MediaType.parseMediaType(answer.contentType()))
			.cacheControl(CacheControl.noStore());
		answer.headers().forEach(response::header);
		answer.cookies().forEach((name, value) -> response.cookie(cookie(name, value)));
		return response.body(bytes(content(answer.body())));
	}

	private static ResponseCookie cookie(String name, String value) {
		ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name, value)
			.path("/")
			.httpOnly(true)
			.sameSite("Lax");
		return value.isEmpty() ? cookie.maxAge(0).build() : cookie.build();
	}

	private static byte[] content(Object body) {
		if (body instanceof byte[] bytes) {
			return bytes;
		}
		String text = (body instanceof String given) ? given : Json.write(body);
		return text.getBytes(StandardCharsets.UTF_8);
	}

	// Spring's codecs would log what they write
	private static BodyInserter<Object, ReactiveHttpOutputMessage> bytes(byte[] bytes) {
		return (message, context) -> {
			message.getHeaders().setContentLength(bytes.length);
			return message.writeWith(Mono.just(message.bufferFactory().wrap(bytes)));
		};
	}

}
