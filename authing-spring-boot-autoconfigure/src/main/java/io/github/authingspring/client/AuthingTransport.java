package io.github.authingspring.client;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Sends requests: bind the values, exchange, read the answer, repeat where that is
 * allowed, and all of it within the deadline.
 */
final class AuthingTransport {

	private final AuthingClientSettings settings;

	private final RequestBinder binder;

	private final HttpExchange http;

	private final Retry retry;

	private final Deadline deadline;

	private final AuthingCallObservations observations;

	AuthingTransport(WebClient webClient, AuthingClientSettings settings, AuthingCallObservations observations) {
		this.settings = settings;
		this.http = new HttpExchange(webClient, settings);
		this.observations = observations;
		this.retry = PassingFaults.retry(settings.retry());
		this.deadline = new Deadline(settings.limits().deadline(), Schedulers.parallel());
		this.binder = new RequestBinder(settings, this::call);
	}

	<T> AuthingCall<T> call(AuthingRequest<T> request, AuthingTokenSource tokens) {
		Mono<T> exchange = this.deadline.of(this.binder.bind(request, tokens).flatMap((bound) -> send(request, bound)),
				() -> timeout(request));
		return AuthingCall.of(request, this.observations.observe(request, exchange));
	}

	private <T> Mono<T> send(AuthingRequest<T> request, BoundRequest bound) {
		Mono<T> answer = this.http.exchange(bound).map(request.reader()::read);
		return request.endpoint().options().repeatable() ? answer.retryWhen(this.retry) : answer;
	}

	private AuthingTransportException timeout(AuthingRequest<?> request) {
		return AuthingTransportException.timeout(request,
				"the deadline of %d ms passed".formatted(this.settings.limits().deadline().toMillis()));
	}

}
