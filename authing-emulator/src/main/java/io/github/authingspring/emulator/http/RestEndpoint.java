package io.github.authingspring.emulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.emulator.handler.Answer;
import io.github.authingspring.emulator.handler.Arguments;
import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.Call;
import io.github.authingspring.emulator.handler.ErrorCode;
import io.github.authingspring.emulator.handler.Handler;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Answers REST requests in Authing's envelope.
 */
final class RestEndpoint {

	private RestEndpoint() {
	}

	static Mono<ServerResponse> handle(ServerRequest request, Handler handler) {
		Object result = handler.handle(new Call(Callers.of(request), arguments(request)));
		return (result instanceof Answer answer) ? Responses.answer(answer) : Responses.success(result);
	}

	static Mono<ServerResponse> unknown(ServerRequest request) {
		AuthingFailure failure = AuthingFailure.of(ErrorCode.NOT_IMPLEMENTED,
				"The emulator does not implement '" + request.method() + " " + request.path() + "'");
		return Responses.failure(failure, Callers.language(request));
	}

	private static Arguments arguments(ServerRequest request) {
		Map<String, Object> arguments = new LinkedHashMap<>(RequestBody.of(request).object());
		arguments.putAll(request.queryParams().toSingleValueMap());
		arguments.putAll(request.pathVariables());
		return new Arguments(arguments);
	}

}
