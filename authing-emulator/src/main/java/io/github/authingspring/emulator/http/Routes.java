package io.github.authingspring.emulator.http;

import java.util.Collection;

import io.github.authingspring.emulator.handler.Operations;
import io.github.authingspring.emulator.handler.RestOperation;
import io.github.authingspring.emulator.store.Store;
import reactor.core.scheduler.Scheduler;

import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * All routes of the emulator and the filters before them.
 */
final class Routes {

	private final Operations operations;

	private final Store store;

	private final RequestLog log;

	private final Faults faults;

	private final Webhooks webhooks;

	Routes(Operations operations, Store store, RequestLog log, Faults faults, Webhooks webhooks) {
		this.operations = operations;
		this.store = store;
		this.log = log;
		this.faults = faults;
		this.webhooks = webhooks;
	}

	RouterFunction<ServerResponse> router(Collection<String> allowedHosts, Scheduler worker) {
		GraphQlEndpoint graphQl = new GraphQlEndpoint(this.operations, worker::schedule);
		RouterFunctions.Builder routes = RouterFunctions.route()
			.filter(new HostFilter(allowedHosts))
			.filter(new RecordingFilter(this.log, this.store))
			.filter(new BodyFilter(worker))
			.filter(new FaultFilter(this.faults))
			.POST(GraphQlEndpoint.PATH, (request) -> this.store.undisturbed(() -> graphQl.handle(request)))
			.add(new ControlPlane(this.store, this.log, this.faults, this.webhooks).routes());
		for (RestOperation operation : this.operations.rest()) {
			routes.route(RequestPredicates.method(operation.method()).and(RequestPredicates.path(operation.path())),
					(request) -> this.store.undisturbed(() -> RestEndpoint.handle(request, operation.handler())));
		}
		return routes.route(RequestPredicates.all(), RestEndpoint::unknown).build();
	}

}
