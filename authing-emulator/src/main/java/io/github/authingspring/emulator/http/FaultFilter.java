package io.github.authingspring.emulator.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Strikes requests with faults, but not those to the control plane.
 */
final class FaultFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private final Faults faults;

	FaultFilter(Faults faults) {
		this.faults = faults;
	}

	@Override
	public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
		if (request.path().startsWith(ControlPlane.PATH)) {
			return next.handle(request);
		}
		String operation = GraphQlEndpoint.operation(request);
		return this.faults.next(request.path(), operation)
			.map((rule) -> delay(rule).then(Mono.defer(() -> struck(rule, operation, request, next))))
			.orElseGet(() -> next.handle(request));
	}

	private static Mono<Long> delay(FaultRule rule) {
		return (rule.latency() != null) ? Mono.delay(rule.latency()) : Mono.empty();
	}

	private static Mono<ServerResponse> struck(FaultRule rule, @Nullable String operation, ServerRequest request,
			HandlerFunction<ServerResponse> next) {
		if (rule.code() != 0) {
			return Responses.json((rule.status() != 0) ? rule.status() : 200, failure(rule, operation));
		}
		if (rule.status() != 0) {
			return Responses.json(rule.status(), Map.of("code", rule.status(), "message", "A fault of the emulator"));
		}
		if (rule.effect() == FaultRule.Effect.GARBAGE) {
			return Responses.text(200, MediaType.APPLICATION_JSON, "\u0000<garbage");
		}
		if (rule.effect() == FaultRule.Effect.RESET) {
			reset(request);
			return Mono.never();
		}
		Mono<ServerResponse> answer = next.handle(request);
		FaultRule.Effect effect = rule.effect();
		return (effect != null) ? answer.map((response) -> new FaultyResponse(response, effect)) : answer;
	}

	private static Map<String, Object> failure(FaultRule rule, @Nullable String operation) {
		Map<String, Object> failure = new LinkedHashMap<>();
		failure.put("code", rule.code());
		failure.put("message", "A fault of the emulator");
		if (rule.data() != null) {
			failure.put("data", rule.data());
		}
		if (operation == null) {
			return failure;
		}
		Map<String, Object> data = new LinkedHashMap<>();
		data.put(operation, null);
		return Map.of("errors", List.of(Map.of("message", failure, "path", List.of(operation), "extensions",
				Map.of("code", "INTERNAL_SERVER_ERROR"))), "data", data);
	}

	private static void reset(ServerRequest request) {
		HttpServerRequest nettyRequest = ((AbstractServerHttpRequest) request.exchange().getRequest())
			.getNativeRequest();
		nettyRequest.withConnection((connection) -> {
			connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
			connection.dispose();
		});
	}

}
