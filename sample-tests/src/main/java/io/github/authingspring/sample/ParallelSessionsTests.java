package io.github.authingspring.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many visitors at once: on platform threads, and on virtual ones where Java has them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ParallelSessionsTests {

	private static final int USERS = 50;

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("authing.emulator.seed", () -> seed().toUri().toString());
		registry.add("spring.threads.virtual.enabled", () -> Runtime.version().feature() >= 21);
	}

	@Test
	@DisplayName("#10 200 sign-ins of 50 users: every session has its own user")
	void everySessionHasItsOwnUser() throws Exception {
		List<Callable<String>> visits = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			String name = "user" + i % USERS;
			visits.add(() -> visit(name));
		}
		ExecutorService visitors = Executors.newFixedThreadPool(16);
		try {
			List<Future<String>> answers = visitors.invokeAll(visits);
			for (int i = 0; i < answers.size(); i++) {
				assertThat(answers.get(i).get()).contains("\"username\":\"user" + i % USERS + "\"")
					.contains("\"id\":\"" + id(i % USERS) + "\"");
			}
		}
		finally {
			visitors.shutdown();
		}
	}

	private String visit(String name) {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.signIn(Map.of("username", name, "password", "Passw0rd!"))).isEqualTo("/");
		String profile = visitor.page("/profile").body();
		assertThat(profile).contains(name + "@example.com");
		return visitor.json("/api/me").body();
	}

	private static Path seed() {
		ObjectNode seed = JsonMapper.shared().createObjectNode();
		ArrayNode users = seed.putArray("users");
		for (int i = 0; i < USERS; i++) {
			users.addObject()
				.put("id", id(i))
				.put("username", "user" + i)
				.put("email", "user%d@example.com".formatted(i))
				.put("password", "Passw0rd!");
		}
		try {
			return Files.writeString(folder.resolve("fifty-users.json"), seed.toString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String id(int number) {
		return "5f0000000000000000%06d".formatted(number);
	}

}
