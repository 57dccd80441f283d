package io.github.authingspring.emulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.github.authingspring.emulator.handler.Json;
import io.github.authingspring.emulator.handler.WebhookSink;
import io.github.authingspring.emulator.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.netty.resources.LoopResources;

import org.springframework.core.NestedExceptionUtils;

/**
 * The webhook and what was sent to it. Events go one after the other, in the background;
 * those that still wait when the webhook is changed or removed are dropped.
 */
public final class Webhooks implements WebhookSink, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Webhooks.class);

	private static final int WAITING = 1000;

	private static final int KEPT = 100;

	private final Sinks.Many<Event> queue = Sinks.many()
		.unicast()
		.onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING));

	private final Deque<Delivery> deliveries = new ArrayDeque<>();

	private final LoopResources loops;

	private final Scheduler worker;

	private final Store store;

	private final Disposable sending;

	private @Nullable Webhook initial;

	private @Nullable WebhookTarget target;

	Webhooks(LoopResources loops, Scheduler worker, Store store) {
		this.loops = loops;
		this.worker = worker;
		this.store = store;
		this.sending = this.queue.asFlux().concatMap((event) -> deliver(event), 1).subscribe();
	}

	/**
	 * Sets the webhook that a reset returns to.
	 * @param webhook the webhook, or none
	 */
	public synchronized void initial(@Nullable Webhook webhook) {
		this.initial = webhook;
		set(webhook);
	}

	/**
	 * Sets or removes the webhook.
	 * @param webhook the webhook, or none
	 */
	public synchronized void set(@Nullable Webhook webhook) {
		this.target = (webhook != null) ? new WebhookTarget(webhook, this.loops, this.worker) : null;
	}

	/**
	 * Returns to the first webhook and forgets the deliveries.
	 */
	public synchronized void reset() {
		set(this.initial);
		this.deliveries.clear();
	}

	/**
	 * Returns the webhook.
	 * @return the webhook, if there is one
	 */
	public synchronized Optional<Webhook> get() {
		return Optional.ofNullable(this.target).map(WebhookTarget::webhook);
	}

	/**
	 * Lists the latest deliveries.
	 * @return the deliveries, newest first
	 */
	public synchronized List<Delivery> deliveries() {
		return List.copyOf(this.deliveries);
	}

	/**
	 * Sends a test event.
	 * @throws IllegalStateException if there is no webhook
	 */
	public void test() {
		if (get().isEmpty()) {
			throw new IllegalStateException("There is no webhook: set one with PUT /_emulator/webhook");
		}
		send("test", () -> Map.of("description", "A test of the webhook"));
	}

	@Override
	public synchronized void send(String eventName, Supplier<Map<String, Object>> data) {
		WebhookTarget present = this.target;
		if (present == null) {
			return;
		}
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("eventName", eventName);
		body.put("data", data.get());
		Event event = new Event(present, eventName, this.store.state().userPool().id(), Json.write(body));
		if (this.queue.tryEmitNext(event).isFailure()) {
			record(event, null, "Too many events wait");
		}
	}

	private Mono<Integer> deliver(Event event) {
		return Mono.defer(() -> isPresent(event) ? event.target().post(event.userPoolId(), event.body()) : Mono.empty())
			.subscribeOn(this.worker)
			.doOnNext((status) -> record(event, status, null))
			.onErrorResume((failure) -> {
				record(event, null, reason(failure));
				return Mono.empty();
			});
	}

	private synchronized boolean isPresent(Event event) {
		return this.target == event.target();
	}

	private static String reason(Throwable failure) {
		if (failure instanceof TimeoutException) {
			return "No answer in time";
		}
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		String message = cause.getMessage();
		return (message != null) ? message : cause.getClass().getSimpleName();
	}

	private synchronized void record(Event event, @Nullable Integer status, @Nullable String error) {
		if (!isPresent(event)) {
			return;
		}
		Delivery delivery = new Delivery(event.name(), status, error, this.store.now());
		if (!delivery.succeeded() && !delivery.endedAs(this.deliveries.peekFirst())) {
			logger.warn("The webhook did not take '{}': {}", event.name(), (status != null) ? status : error);
		}
		this.deliveries.addFirst(delivery);
		if (this.deliveries.size() > KEPT) {
			this.deliveries.removeLast();
		}
	}

	@Override
	public void close() {
		set(null);
		this.sending.dispose();
	}

	private record Event(WebhookTarget target, String name, String userPoolId, String body) {

	}

}
