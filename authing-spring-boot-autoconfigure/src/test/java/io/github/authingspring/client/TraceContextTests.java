package io.github.authingspring.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BravePropagator;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import io.micrometer.tracing.brave.bridge.W3CPropagation;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.junit.jupiter.api.Test;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trace goes on at Authing.
 */
class TraceContextTests {

	private static final String USER = "{\"code\":200,\"data\":{\"id\":\"u1\"}}";

	@Test
	void traceParentIsThatOfTheCallersTrace() {
		ObservationRegistry registry = ObservationRegistry.create();
		Spans spans = new Spans();
		Tracing tracing = Tracing.newBuilder()
			.propagationFactory(new W3CPropagation())
			.traceId128Bit(true)
			.addSpanHandler(spans)
			.build();
		BraveTracer tracer = new BraveTracer(tracing.tracer(),
				new BraveCurrentTraceContext(tracing.currentTraceContext()));
		registry.observationConfig()
			.observationHandler(new FirstMatchingCompositeObservationHandler(
					new PropagatingSenderTracingObservationHandler<>(tracer, new BravePropagator(tracing)),
					new DefaultTracingObservationHandler(tracer)));
		Observation parent = Observation.start("parent", registry);
		TracingContext trace = parent.getContextView().getRequired(TracingContext.class);
		try (StubServer server = StubServer.answering(USER); Observation.Scope scope = parent.openScope()) {
			assertThat(scope.getCurrentObservation()).isSameAs(parent);
			client(server.url(), registry).as("token").getCurrentUser().execute();
			assertThat(server.requests()).singleElement()
				.asString()
				.containsIgnoringCase("traceparent: 00-" + trace.getSpan().context().traceId() + "-");
		}
		tracing.close();
		assertThat(spans.ended.get(0).name()).isEqualTo("http get");
		assertThat(spans.ended.get(0).parentId()).isEqualTo(spans.ended.get(1).id());
		assertThat(spans.ended.get(1).name()).isEqualTo("authing getCurrentUser");
		assertThat(spans.ended.get(1).parentId()).isEqualTo(trace.getSpan().context().spanId());
	}

	private static AuthenticationClient client(String host, ObservationRegistry registry) {
		return AuthenticationClient.create(WebClient.builder().observationRegistry(registry),
				new ReactorClientHttpConnector(), TestClients.settings(host),
				new AuthingCallObservations(registry, null));
	}

	private static final class Spans extends SpanHandler {

		private final List<MutableSpan> ended = new CopyOnWriteArrayList<>();

		@Override
		public boolean end(TraceContext context, MutableSpan span, Cause cause) {
			return this.ended.add(span);
		}

	}

}
