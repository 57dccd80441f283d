package io.github.authingspring.benchmarks;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that all contestants do the same. How fast they are is no matter here.
 */
class ContestantTests {

	static final List<String> CLIENTS = ClientCalls.NAMES;

	private static StubServer stub;

	@BeforeAll
	static void start() {
		stub = new StubServer();
	}

	@AfterAll
	static void stop() {
		stub.close();
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@FieldSource("CLIENTS")
	void clientSignsInByTheSameCall(String name) throws Exception {
		try (Meter meter = new Meter()) {
			Slice slice = meter.measure(new ClientCalls(stub.address()).get(name), 2, limit(3));
			assertThat(slice.calls()).isEqualTo(6);
			assertThat(slice.bytesPerCall()).isPositive();
		}
		JsonNode call = new JsonMapper().readTree(stub.lastCall());
		assertThat(call.path("query").stringValue()).contains("loginByEmail(input: $input)", " token",
				" phoneVerified");
		assertThat(call.path("variables").path("input").path("email").stringValue()).isEqualTo(SignIn.EMAIL);
		assertThat(call.path("variables").path("input").path("password").stringValue()).hasSize(172);
	}

	@Test
	void handWrittenClientsSendWhatTheStarterSends() throws Exception {
		ClientCalls clients = new ClientCalls(stub.address());
		clients.get(ClientCalls.OURS).begin().get().once();
		JsonNode ours = new JsonMapper().readTree(stub.lastCall());
		for (String name : List.of(ClientCalls.WEB_CLIENT, ClientCalls.JDK)) {
			clients.get(name).begin().get().once();
			assertThat(new JsonMapper().readTree(stub.lastCall()).path("query").stringValue())
				.isEqualToIgnoringWhitespace(ours.path("query").stringValue());
		}
	}

	@Test
	void checksAllow() throws Exception {
		try (Meter meter = new Meter(); Checks checks = new Checks(stub.address())) {
			for (Contestant check : checks.all()) {
				assertThat(meter.measure(check, 1, limit(1)).calls()).isEqualTo(check.batch());
			}
		}
	}

	@Test
	void checksOfOneUserCostOneRemoteCall() throws Exception {
		try (Meter meter = new Meter(); Checks checks = new Checks(stub.address())) {
			long before = CheckComparison.count(stub.address());
			assertThat(meter.measure(checks.newcomer("somebody"), 4, limit(10)).calls()).isEqualTo(40);
			assertThat(CheckComparison.count(stub.address()) - before).isOne();
		}
	}

	private static Caller.Limit limit(int calls) {
		return new Caller.Limit(Long.MAX_VALUE / 2, calls);
	}

}
