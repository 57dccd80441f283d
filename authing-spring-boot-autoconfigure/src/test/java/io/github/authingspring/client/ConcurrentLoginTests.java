package io.github.authingspring.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many sign-ins at once through one client.
 */
class ConcurrentLoginTests {

	private static final int USERS = 50;

	static List<Boolean> virtualThreads() {
		return (Runtime.version().feature() >= 21) ? List.of(false, true) : List.of(false);
	}

	@ParameterizedTest(name = "#10 200 sign-ins of 50 users, virtual threads: {0}")
	@MethodSource("virtualThreads")
	void everybodyGetsTheirOwnToken(boolean virtual, @TempDir Path folder) throws IOException {
		try (AuthingEmulator emulator = AuthingEmulator.builder().seed(seed(folder)).start();
				SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("login-")) {
			threads.setVirtualThreads(virtual);
			AuthenticationClient client = EmulatorClients.of(emulator);
			CompletableFuture<?>[] logins = IntStream.range(0, 200)
				.mapToObj((i) -> threads.submitCompletable(() -> signIn(client, i % USERS)))
				.toArray(CompletableFuture[]::new);
			CompletableFuture.allOf(logins).join();
		}
	}

	private static void signIn(AuthenticationClient client, int number) {
		User user = client.loginByEmail("user%d@example.com".formatted(number), "Passw0rd!").execute();
		assertThat(user.username()).isEqualTo("user" + number);
		assertThat(client.as(user.token()).getCurrentUser().execute().id()).isEqualTo(user.id()).isEqualTo(id(number));
	}

	private static Path seed(Path folder) throws IOException {
		ObjectNode seed = JsonMapper.shared().createObjectNode();
		ArrayNode users = seed.putArray("users");
		for (int i = 0; i < USERS; i++) {
			users.addObject()
				.put("id", id(i))
				.put("username", "user" + i)
				.put("email", "user%d@example.com".formatted(i))
				.put("password", "Passw0rd!");
		}
		return Files.writeString(folder.resolve("seed.json"), seed.toString());
	}

	private static String id(int number) {
		return "5f0000000000000000%06d".formatted(number);
	}

}
