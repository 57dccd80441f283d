package io.github.authingspring.emulator.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.ErrorCode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The webhook in the control plane.
 */
final class WebhookControl {

	private static final String PATH = ControlPlane.PATH + "/webhook";

	private final Webhooks webhooks;

	WebhookControl(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, (request) -> Responses.json(200, view()))
			.PUT(PATH, this::set)
			.DELETE(PATH, (request) -> {
				this.webhooks.set(null);
				return ServerResponse.noContent().build();
			})
			.POST(PATH + "/test", this::test)
			.build();
	}

	private Map<String, Object> view() {
		Optional<Webhook> webhook = this.webhooks.get();
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("url", webhook.map(Webhook::url).orElse(null));
		view.put("secret", SecretMask.mask("secret", webhook.map(Webhook::secret).orElse(null)));
		view.put("deliveries", this.webhooks.deliveries());
		return view;
	}

	private Mono<ServerResponse> set(ServerRequest request) {
		Map<String, Object> body = RequestBody.of(request).object();
		try {
			this.webhooks.set(new Webhook(URI.create(String.valueOf(body.get("url"))), secret(body.get("secret"))));
		}
		catch (IllegalArgumentException ex) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
		return ServerResponse.noContent().build();
	}

	private static @Nullable String secret(@Nullable Object secret) {
		return (secret != null) ? secret.toString() : null;
	}

	private Mono<ServerResponse> test(ServerRequest request) {
		try {
			this.webhooks.test();
		}
		catch (IllegalStateException ex) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
		return ServerResponse.noContent().build();
	}

}
