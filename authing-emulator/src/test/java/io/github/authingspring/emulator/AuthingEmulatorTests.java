package io.github.authingspring.emulator;

import java.net.ConnectException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link AuthingEmulator}.
 */
class AuthingEmulatorTests extends SharedEmulatorTests {

	@Test
	void infoTellsHowToConnect() {
		JsonNode info = this.wire.get("/_emulator/info");
		assertThat(info.path("appHost").asString()).isEqualTo(emulator.appHost().toString());
		assertThat(info.path("appId").asString()).isEqualTo(emulator.appId()).matches("[0-9a-f]{24}");
		assertThat(info.path("appSecret").asString()).isEqualTo(emulator.appSecret()).hasSizeGreaterThanOrEqualTo(32);
		assertThat(info.path("userPoolId").asString()).isEqualTo(emulator.userPoolId()).matches("[0-9a-f]{24}");
		assertThat(info.path("userPoolSecret").asString()).isEqualTo(emulator.userPoolSecret());
		assertThat(info.path("publicKey").asString()).isEqualTo(emulator.publicKey());
		assertThat(info.at("/users/0/username").asString()).isEqualTo("alice");
	}

	@Test
	void startWhenJvmIsWarmThenAnswersSoon() {
		this.wire.token("alice");
		long start = System.nanoTime();
		try (AuthingEmulator other = AuthingEmulator.builder().start()) {
			assertThat(new Wire(other).get("/api/v2/.well-known").path("code").asInt()).isEqualTo(200);
			long first = System.nanoTime();
			assertThat(new Wire(other).token("alice")).isNotEmpty();
			System.out.printf("start to first answer %d ms, to first login %d ms%n", millis(start, first),
					millis(start, System.nanoTime()));
		}
	}

	@Test
	void idsAreTheSameInEveryEmulatorAndSecretsAreNot() {
		try (AuthingEmulator other = AuthingEmulator.builder().start()) {
			assertThat(other.appId()).isEqualTo(emulator.appId());
			assertThat(other.userPoolId()).isEqualTo(emulator.userPoolId());
			assertThat(other.appSecret()).isNotEqualTo(emulator.appSecret());
			assertThat(other.userPoolSecret()).isNotEqualTo(emulator.userPoolSecret());
			assertThat(other.publicKey()).isNotEqualTo(emulator.publicKey());
		}
	}

	@Test
	void appSecretWhenTooShortThenStartFails() {
		assertThatIllegalArgumentException().isThrownBy(() -> AuthingEmulator.builder().appSecret("short").start())
			.withMessageContaining("32 bytes");
	}

	@Test
	void appSecretWhenGivenThenIsUsed() {
		String secret = "0123456789abcdef0123456789abcdef";
		try (AuthingEmulator other = AuthingEmulator.builder().appSecret(secret).start()) {
			assertThat(other.appSecret()).isEqualTo(secret);
			other.reset();
			assertThat(other.appSecret()).isEqualTo(secret);
		}
	}

	@Test
	void portWhenTakenThenStartFails() {
		assertThatIllegalStateException().isThrownBy(() -> AuthingEmulator.builder().port(emulator.port()).start())
			.withMessageContaining(String.valueOf(emulator.port()));
	}

	@Test
	void closeEndsServerAndThreads() {
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		AuthingEmulator other = AuthingEmulator.builder().start();
		Wire otherWire = new Wire(other);
		otherWire.token("alice");
		otherWire.post("/api/v2/ldap/verify-user", Map.of("username", "ldap-lee", "password", Wire.PASSWORD));
		Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
		started.removeAll(before);
		started.removeIf((thread) -> thread.getName().matches("(HttpClient|ForkJoinPool|Attach).*"));
		assertThat(started).anyMatch((thread) -> thread.getName().startsWith("authing-emulator-http"))
			.anyMatch((thread) -> thread.getName().startsWith("authing-emulator-worker"))
			.anyMatch((thread) -> thread.getName().contains("LDAP"));
		other.close();
		other.close();
		assertThatIllegalStateException().isThrownBy(() -> otherWire.getResponse("/"))
			.withCauseInstanceOf(ConnectException.class);
		Awaitility.await()
			.atMost(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(started).noneMatch(Thread::isAlive));
	}

	private static long millis(long from, long to) {
		return Duration.ofNanos(to - from).toMillis();
	}

}
