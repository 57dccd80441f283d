package io.github.authingspring.emulator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for many calls at once, and resets in between.
 */
class ParallelCallsTests extends SharedEmulatorTests {

	private static final int CALLS = 1000;

	private static final int THREADS = 32;

	private final AtomicInteger done = new AtomicInteger();

	private final AtomicInteger resetsBegun = new AtomicInteger();

	private final AtomicInteger resetsDone = new AtomicInteger();

	@Test
	@DisplayName("#71 of 1,000 parallel logins each counts once")
	void parallelLoginsAllCount() throws Exception {
		Map<String, Object> input = Map.of("email", "alice@example.com", "password", this.wire.encrypt(Wire.PASSWORD));
		inParallel((call) -> assertThat(this.wire.login("loginByEmail", "LoginByEmailInput", input).has("errors"))
			.isFalse());
		assertThat(user("alice").path("loginsCount").asInt()).isEqualTo(CALLS);
	}

	@Test
	@DisplayName("#71 a login during a reset happens before it or after it, and no code is lost")
	void loginsAndResetsHappenOneAfterTheOther() throws Exception {
		AtomicInteger undisturbed = new AtomicInteger();
		inParallel((call) -> {
			int resets = this.resetsDone.get();
			JsonNode answer = loginByCode("139%08d".formatted(call));
			if (this.resetsBegun.get() == resets) {
				undisturbed.incrementAndGet();
				assertThat(Wire.code(answer)).isZero();
			}
			assertThat(Wire.code(answer)).isIn(0, 2001);
			resetAfterEvery(100);
		});
		assertThat(undisturbed).hasPositiveValue();
		assertThat(newcomers()).allSatisfy((phone) -> assertThat(emulator.messages(phone)).hasSize(1));
	}

	private JsonNode loginByCode(String phone) {
		assertThat(Wire.code(this.wire.post("/api/v2/sms/send", Map.of("phone", phone)))).isEqualTo(200);
		String code = emulator.messages(phone).stream().map(Message::code).findFirst().orElse("none");
		return this.wire.login("loginByPhoneCode", "LoginByPhoneCodeInput", Map.of("phone", phone, "code", code));
	}

	private void resetAfterEvery(int calls) {
		if (this.done.incrementAndGet() % calls == 0) {
			this.resetsBegun.incrementAndGet();
			emulator.reset();
			this.resetsDone.incrementAndGet();
		}
	}

	private List<String> newcomers() {
		return users().map((user) -> user.path("phone").asString()).filter((phone) -> phone.startsWith("139")).toList();
	}

	private JsonNode user(String name) {
		return users().filter((user) -> name.equals(user.path("username").asString())).findFirst().orElseThrow();
	}

	private static Stream<JsonNode> users() {
		return StreamSupport.stream(Wire.read(emulator.state()).path("users").spliterator(), false);
	}

	private static void inParallel(IntConsumer call) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<? extends Future<?>> calls = IntStream.range(0, CALLS)
				.mapToObj((number) -> threads.submit(() -> call.accept(number)))
				.toList();
			for (Future<?> each : calls) {
				each.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

}
