package io.github.authingspring.autoconfigure.security.servlet;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.authingspring.autoconfigure.security.stacks.Browser;
import io.github.authingspring.client.EmulatorClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each test begins with everything running, however the one before it left it.
 */
@Timeout(120)
class TwoInstancesTests {

	private static TwoInstances two;

	private Browser alice;

	@BeforeAll
	static void start() {
		two = new TwoInstances();
	}

	@AfterAll
	static void stop() {
		if (two != null) {
			two.close();
		}
	}

	@BeforeEach
	void signIn() {
		two.emulator().reset();
		two.advance(Duration.ofMinutes(2));
		this.alice = two.browser();
		assertThat(this.alice.login("alice").statusCode()).isEqualTo(200);
	}

	@Test
	void signedInOnOneIsSignedInOnTheOther() {
		assertThat(on(1, "/me").body()).isEqualTo(on(0, "/me").body());
		assertThat(statuses("/admin")).containsExactly(200, 200);
		assertThat(this.alice.post(two.at(1, "/logout"), Map.of()).statusCode()).isEqualTo(204);
		assertThat(statuses("/me")).containsExactly(401, 401);
	}

	@Test
	@DisplayName("#42 a removed role is gone on both instances after the time to live")
	void removedRoleIsGoneWithinTheBound() {
		assertThat(statuses("/admin")).containsExactly(200, 200);
		two.emulator().unassignRole("alice", "admin");
		two.advance(Duration.ofSeconds(59));
		assertThat(statuses("/admin")).containsExactly(200, 200);
		two.advance(Duration.ofSeconds(1));
		assertThat(statuses("/admin")).containsExactly(403, 403);
	}

	@Test
	@DisplayName("#42 a removed role is gone on both instances at once when Authing tells one of them")
	void removedRoleIsGoneAtOnce() {
		two.connectWebhook();
		assertThat(statuses("/admin")).containsExactly(200, 200);
		two.emulator().unassignRole("alice", "admin");
		TwoInstances.await().untilAsserted(() -> assertThat(statuses("/admin")).containsExactly(403, 403));
		two.emulator().assignRole("alice", "admin");
		TwoInstances.await().untilAsserted(() -> assertThat(statuses("/admin")).containsExactly(200, 200));
	}

	@Test
	void kickoutOnOneEndsTheSessionsOnBoth() {
		Browser phone = two.browser();
		assertThat(phone.login("alice").statusCode()).isEqualTo(200);
		Browser bob = two.browser();
		assertThat(bob.login("bob").statusCode()).isEqualTo(200);
		two.sessions(1).kickout(on(0, "/me").body());
		assertThat(statuses("/me")).containsExactly(401, 401);
		assertThat(phone.get(two.at(1, "/me")).statusCode()).isEqualTo(401);
		assertThat(bob.get(two.at(1, "/me")).statusCode()).isEqualTo(200);
	}

	@Test
	void withoutRedisNobodyIsSignedInAndBearersGoOnWithTheirPermissions() {
		Browser program = two.browser();
		String token = String
			.valueOf(EmulatorClients.of(two.emulator()).loginByUsername("alice", "Passw0rd!").execute().token());
		assertThat(bearer(program, token)).containsExactly(200, 200);
		two.redis().stop();
		try {
			assertThat(statuses("/admin")).allSatisfy((status) -> assertThat(status).isGreaterThanOrEqualTo(401));
			assertThat(bearer(program, token)).containsExactly(200, 200);
			two.emulator().unassignRole("alice", "admin");
			two.advance(Duration.ofMinutes(1));
			assertThat(bearer(program, token)).containsExactly(403, 403);
		}
		finally {
			two.redis().restart();
		}
		two.emulator().assignRole("alice", "admin");
		two.advance(Duration.ofMinutes(1));
		Browser again = TwoInstances.await().ignoreExceptions().until(() -> {
			Browser next = two.browser();
			return (next.login("alice").statusCode() == 200) ? next : null;
		}, (next) -> next != null);
		assertThat(again.get(two.at(0, "/admin")).statusCode()).isEqualTo(200);
		assertThat(again.get(two.at(1, "/admin")).statusCode()).isEqualTo(200);
	}

	@Test
	@DisplayName("#41 without Authing what is known counts as long as it may, then nothing is allowed")
	void withoutAuthingNothingIsAllowedThatIsNotKnown() throws Exception {
		assertThat(statuses("/admin")).containsExactly(200, 200);
		List<Integer> unknown = two.withoutAuthing(() -> {
			assertThat(statuses("/admin")).containsExactly(200, 200);
			assertThat(this.alice.get(two.at(0, "/books/1")).statusCode()).isEqualTo(503);
			two.advance(Duration.ofMinutes(1));
			return statuses("/admin");
		});
		assertThat(unknown).containsExactly(503, 503);
		two.advance(Duration.ofSeconds(1));
		assertThat(statuses("/admin")).containsExactly(200, 200);
		assertThat(statuses("/books/1")).containsExactly(200, 200);
	}

	@Test
	@DisplayName("#25 whoever changes a password may end the other sessions, on other instances too")
	void kickoutOthersLeavesTheSessionOfTheOneWhoAsks() {
		Browser phone = two.browser();
		assertThat(phone.login("alice").statusCode()).isEqualTo(200);
		String kept = new String(Base64.getDecoder().decode(this.alice.cookie("SESSION")), StandardCharsets.US_ASCII);
		two.sessions(1).kickoutOthers(on(0, "/me").body(), kept);
		assertThat(statuses("/me")).containsExactly(200, 200);
		assertThat(phone.get(two.at(0, "/me")).statusCode()).isEqualTo(401);
	}

	private HttpResponse<String> on(int instance, String path) {
		return this.alice.get(two.at(instance, path));
	}

	private List<Integer> statuses(String path) {
		return List.of(on(0, path).statusCode(), on(1, path).statusCode());
	}

	private static List<Integer> bearer(Browser program, String token) {
		return Stream.of(0, 1)
			.map((instance) -> program.getWith("Authorization", "Bearer " + token, two.at(instance, "/admin"))
				.statusCode())
			.toList();
	}

}
