package io.github.authingspring.emulator.http;

import java.util.function.BiConsumer;

import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.ErrorCode;
import io.github.authingspring.emulator.store.RoleAssignments;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The roles of users in the control plane.
 */
final class RoleControl {

	private static final String PATH = ControlPlane.PATH + "/users/{user}/roles/{code}";

	private final RoleAssignments roles;

	RoleControl(RoleAssignments roles) {
		this.roles = roles;
	}

	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.PUT(PATH, (request) -> change(request, this.roles::assign))
			.DELETE(PATH, (request) -> change(request, this.roles::unassign))
			.build();
	}

	private static Mono<ServerResponse> change(ServerRequest request, BiConsumer<String, String> change) {
		try {
			change.accept(request.pathVariable("user"), request.pathVariable("code"));
		}
		catch (IllegalArgumentException ex) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
		return ServerResponse.noContent().build();
	}

}
