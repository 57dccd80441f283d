package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a state loses nothing, whatever happened before.
 */
class StateRoundTripTests extends SharedEmulatorTests {

	private static final int STEPS = 15;

	@ParameterizedTest
	@MethodSource("seeds")
	void stateAfterAnyHistoryIsTheSeedOfAnEqualEmulator(int seed) throws Exception {
		RandomHistory history = new RandomHistory(emulator, clock, seed);
		for (int i = 0; i < STEPS; i++) {
			history.step();
			clock.advance(Duration.ofMinutes(1));
		}
		String state = emulator.state();
		try (AuthingEmulator other = AuthingEmulator.builder().seed(state).clock(clock).start()) {
			assertThat(other.state()).isEqualTo(state);
			Wire otherWire = new Wire(other);
			for (RandomAccount account : history.accounts()) {
				JsonNode profile = account.profile(this.wire);
				assertThat(profile.at("/data/user/id").asString()).isEqualTo(account.id);
				assertThat(account.profile(otherWire)).isEqualTo(profile);
				JsonNode user = account.signIn(otherWire, clock.instant());
				assertThat(user.path("id").asString()).isEqualTo(account.id);
				assertThat(user.path("token").asString()).isNotEmpty();
			}
		}
	}

	static int[] seeds() {
		return IntStream.range(0, 20).toArray();
	}

}
