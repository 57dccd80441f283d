package io.github.authingspring.emulator.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.ErrorCode;
import io.github.authingspring.emulator.store.RoleAssignments;
import io.github.authingspring.emulator.store.SentMessage;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.StateFormat;
import io.github.authingspring.emulator.store.Store;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * What tests and developers see and change, under {@code /_emulator}.
 */
final class ControlPlane {

	static final String PATH = "/_emulator";

	private final Store store;

	private final RequestLog log;

	private final Faults faults;

	private final Webhooks webhooks;

	private final StateFormat format = new StateFormat();

	ControlPlane(Store store, RequestLog log, Faults faults, Webhooks webhooks) {
		this.store = store;
		this.log = log;
		this.faults = faults;
		this.webhooks = webhooks;
	}

	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH + "/info", this::info)
			.GET(PATH + "/messages", this::messages)
			.GET(PATH + "/requests", (request) -> Responses.json(200, this.log.list()))
			.GET(PATH + "/state", this::state)
			.PUT(PATH + "/state", this::load)
			.POST(PATH + "/reset", this::reset)
			.GET(PATH + "/clock", (request) -> time())
			.PUT(PATH + "/clock", this::moveClock)
			.DELETE(PATH + "/clock", (request) -> {
				this.store.clock().reset();
				return time();
			})
			.PUT(PATH + "/faults", this::setFaults)
			.DELETE(PATH + "/faults", (request) -> {
				this.faults.clear();
				return ServerResponse.noContent().build();
			})
			.add(new WebhookControl(this.webhooks).routes())
			.add(new RoleControl(new RoleAssignments(this.store)).routes())
			.GET("/", (request) -> StatusPage.show(this.store, this.log))
			.build();
	}

	private Mono<ServerResponse> time() {
		return Responses.json(200, Map.of("instant", this.store.now().toString()));
	}

	private Mono<ServerResponse> moveClock(ServerRequest request) {
		Map<String, Object> body = RequestBody.of(request).object();
		try {
			if (body.get("instant") instanceof String instant) {
				this.store.clock().set(Instant.parse(instant));
				return time();
			}
			this.store.clock().advance(Duration.parse(String.valueOf(body.get("advance"))));
			return time();
		}
		catch (DateTimeParseException | ArithmeticException ex) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST,
					"Give 'instant' such as 2026-03-01T12:00:00Z, or 'advance' such as PT5M");
		}
	}

	private Mono<ServerResponse> setFaults(ServerRequest request) {
		try {
			this.faults.set(RequestBody.of(request).text());
		}
		catch (IllegalArgumentException ex) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
		return ServerResponse.noContent().build();
	}

	private Mono<ServerResponse> info(ServerRequest request) {
		State state = this.store.state();
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("appHost", Callers.origin(request));
		info.put("appId", state.application().id());
		info.put("appSecret", state.application().secret());
		info.put("userPoolId", state.userPool().id());
		info.put("userPoolSecret", state.userPool().secret());
		info.put("publicKey", state.passwordKey().encodedPublicKey());
		info.put("accessKeys", state.accessKeys());
		info.put("users", state.people());
		return Responses.json(200, info);
	}

	private Mono<ServerResponse> messages(ServerRequest request) {
		Optional<String> to = request.queryParam("to");
		Optional<String> channel = request.queryParam("channel");
		List<SentMessage> messages = this.store.state()
			.outbox()
			.newestFirst()
			.stream()
			.filter((message) -> to.isEmpty() || to.get().equals(message.to()))
			.filter((message) -> channel.isEmpty() || channel.get().equals(message.channel()))
			.toList();
		return Responses.json(200, messages);
	}

	private Mono<ServerResponse> state(ServerRequest request) {
		return Responses.text(200, MediaType.APPLICATION_JSON, this.format.write(this.store.document()));
	}

	private Mono<ServerResponse> load(ServerRequest request) {
		try {
			this.store.load(this.format.read(RequestBody.of(request).text()));
		}
		catch (IllegalArgumentException ex) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
		return ServerResponse.noContent().build();
	}

	private Mono<ServerResponse> reset(ServerRequest request) {
		this.store.reset();
		this.faults.clear();
		this.log.clear();
		this.webhooks.reset();
		return ServerResponse.noContent().build();
	}

}
