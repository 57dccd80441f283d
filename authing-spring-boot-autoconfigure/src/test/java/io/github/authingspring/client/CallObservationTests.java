package io.github.authingspring.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.github.authingspring.ObservationRecorder;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.tck.TestObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What is observed of calls.
 */
class CallObservationTests {

	private static final String NAME = "authing.client.requests";

	private static final String USER = "{\"code\":200,\"data\":{\"id\":\"u1\"}}";

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final ObservationRecorder recorder = new ObservationRecorder();

	@BeforeEach
	void record() {
		this.registry.observationConfig().observationHandler(this.recorder);
	}

	private AuthenticationClient client(String host) {
		return client(host, new AuthingCallObservations(this.registry, null));
	}

	private AuthenticationClient client(String host, AuthingCallObservations observations) {
		return AuthenticationClient.create(WebClient.builder().observationRegistry(observations.registry()),
				new ReactorClientHttpConnector(), TestClients.settings(host), observations);
	}

	@ParameterizedTest
	@EnumSource
	void answerIsASuccess(Face face) {
		try (StubServer server = StubServer.answering(USER)) {
			face.run(client(server.url()).as("canary-token").getCurrentUser());
		}
		assertThat(this.registry).hasNumberOfObservationsWithNameEqualTo(NAME, 1)
			.hasObservationWithNameEqualTo(NAME)
			.that()
			.hasContextualNameEqualTo("authing getCurrentUser")
			.hasOnlyKeys("operation", "outcome", "reason")
			.hasLowCardinalityKeyValue("operation", "getCurrentUser")
			.hasLowCardinalityKeyValue("outcome", "SUCCESS")
			.hasLowCardinalityKeyValue("reason", "none")
			.hasBeenStopped()
			.doesNotHaveError();
	}

	@ParameterizedTest
	@EnumSource
	void refusalHasItsCategory(Face face) {
		try (StubServer server = StubServer.answering("{\"code\":2020,\"message\":\"no\"}")) {
			face.run(client(server.url()).as("token").getCurrentUser());
		}
		assertEnd("REFUSED", "LOGIN_EXPIRED");
	}

	@ParameterizedTest
	@EnumSource
	void repeatedRequestIsOneObservation(Face face) {
		AtomicInteger requests = new AtomicInteger();
		try (StubServer server = StubServer.replying((request, output) -> output.write(StubServer
			.response((requests.incrementAndGet() < 3) ? "503 Busy" : "200 OK", "application/json", USER)))) {
			face.run(client(server.url()).as("token").getCurrentUser());
		}
		assertEnd("SUCCESS", "none");
		assertThat(this.registry).hasNumberOfObservationsWithNameEqualTo(NAME, 1)
			.hasNumberOfObservationsWithNameEqualTo("http.client.requests", 3);
		assertThat(this.recorder.events()).containsExactly("retry", "retry");
	}

	@Test
	void faultHasItsReason() {
		Face.BLOCKING.run(client("http://127.0.0.1:1").as("token").getCurrentUser());
		assertEnd("UNAVAILABLE", "CONNECTION");
	}

	@Test
	void callOfNobodyIsAnError() {
		Face.REACTIVE.run(client("http://127.0.0.1:1").as(Mono::empty).getCurrentUser());
		assertEnd("ERROR", "none");
	}

	@Test
	void subscriberWhoLeavesCancels() {
		Disposable call = client("http://127.0.0.1:1").as(Mono::never).getCurrentUser().toMono().subscribe();
		call.dispose();
		assertEnd("CANCELLED", "none");
		assertThat(this.registry).hasObservationWithNameEqualTo(NAME)
			.that()
			.assertThatError()
			.isInstanceOf(CancellationException.class);
	}

	@Test
	void observationOfTheThreadIsTheParentOfABlockingCall() {
		Observation parent = Observation.start("parent", this.registry);
		try (StubServer server = StubServer.answering(USER); Observation.Scope scope = parent.openScope()) {
			assertThat(scope.getCurrentObservation()).isSameAs(parent);
			Face.BLOCKING.run(client(server.url()).as("token").getCurrentUser());
		}
		assertFamily(parent);
	}

	@Test
	void observationOfTheContextIsTheParentOfAReactiveCall() {
		Observation parent = Observation.start("parent", this.registry);
		try (StubServer server = StubServer.answering(USER)) {
			client(server.url()).as("token")
				.getCurrentUser()
				.toMono()
				.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, parent))
				.block();
		}
		assertFamily(parent);
	}

	private void assertFamily(Observation parent) {
		assertThat(this.registry).hasObservationWithNameEqualTo(NAME).that().hasParentObservationEqualTo(parent);
		assertThat(this.registry).hasObservationWithNameEqualTo("http.client.requests")
			.that()
			.hasParentObservationContextMatching((context) -> NAME.equals(context.getName()));
	}

	@Test
	@DisplayName("#55 addresses are observed without secrets, and as templates")
	void addressesAreTemplates() {
		try (StubServer server = StubServer.answering("yes\nalice\n")) {
			Face.BLOCKING.run(client(server.url()).validateTicketV1("canary-ticket", "http://shop"));
			assertThat(server.requests()).singleElement().asString().contains("ticket=canary-ticket");
		}
		assertThat(this.recorder.only("http.client.requests").getLowCardinalityKeyValue("uri").getValue())
			.endsWith("/validate?service={service}");
		assertThat(this.recorder.stopped()).hasSize(2)
			.extracting(Object::toString)
			.noneMatch((all) -> all.contains("canary"));
	}

	@Test
	void conventionIsReplaced() {
		AuthingCallObservationConvention own = new DefaultAuthingCallObservationConvention() {

			@Override
			public KeyValues getLowCardinalityKeyValues(AuthingCallContext context) {
				return super.getLowCardinalityKeyValues(context).and("path", context.request().path());
			}

		};
		try (StubServer server = StubServer.answering(USER)) {
			Face.BLOCKING.run(
					client(server.url(), new AuthingCallObservations(this.registry, own)).as("token").getCurrentUser());
		}
		assertThat(this.registry).hasObservationWithNameEqualTo(NAME)
			.that()
			.hasLowCardinalityKeyValue("path", "/api/v2/users/me");
	}

	@Test
	void withoutHandlersNothingIsDone() {
		Function<ObservationRegistry, Mono<Boolean>> observed = (registry) -> ObservedMono.of(
				Mono.deferContextual((context) -> Mono.just(context.hasKey(ObservationThreadLocalAccessor.KEY))),
				registry, (same) -> Observation.createNotStarted("x", same));
		assertThat(observed.apply(ObservationRegistry.create()).block()).isFalse();
		assertThat(observed.apply(ObservationRegistry.NOOP).block()).isFalse();
		assertThat(observed.apply(this.registry).block()).isTrue();
	}

	private void assertEnd(String outcome, String reason) {
		assertThat(this.registry).hasObservationWithNameEqualTo(NAME)
			.that()
			.hasLowCardinalityKeyValue("outcome", outcome)
			.hasLowCardinalityKeyValue("reason", reason)
			.hasBeenStopped();
	}

	enum Face {

		BLOCKING {

			@Override
			void run(AuthingCall<?> call) {
				Throwable unused = catchThrowable(call::execute);
			}

		},

		REACTIVE {

			@Override
			void run(AuthingCall<?> call) {
				call.toMono().onErrorComplete().block();
			}

		};

		abstract void run(AuthingCall<?> call);

	}

}
