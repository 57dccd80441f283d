package io.github.authingspring.autoconfigure.security.reactive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.authingspring.RedisServer;
import io.github.authingspring.SharedEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisIndexedWebSession;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisWebSession;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions of two instances of a reactive application with a real Redis.
 */
@ExtendWith(SharedEmulator.class)
class ReactiveSessionsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final byte[] CONTEXT = "sessionAttr:SPRING_SECURITY_CONTEXT".getBytes(StandardCharsets.UTF_8);

	private static RedisServer redis;

	@BeforeAll
	static void start() {
		redis = RedisServer.start();
	}

	@AfterAll
	static void stop() {
		if (redis != null) {
			redis.close();
		}
	}

	@Test
	@DisplayName("#61 a sign-in as JSON is read by another instance, without readable tokens; one that was tampered with is none")
	void signInIsReadByAnotherInstance() {
		try (ConfigurableApplicationContext one = run(Plain.class);
				ConfigurableApplicationContext another = run(Plain.class)) {
			ReactiveVisitor alice = new ReactiveVisitor(one);
			assertThat(alice.get("/sign-in/alice")).startsWith("200 ");
			ReactiveVisitor elsewhere = new ReactiveVisitor(another).as(alice);
			assertThat(elsewhere.get("/me")).isEqualTo("200 alice true AuthingLoginDetails[remoteAddress=127.0.0.1]");
			assertThat(stored(one, alice)).contains("\"FACTOR_PASSWORD\"", "AuthingLoginDetails", "{cipher}")
				.doesNotContain("ROLE_", "eyJ", "\u00ac\u00ed");
			for (UnaryOperator<String> change : List.<UnaryOperator<String>>of((json) -> "{",
					(json) -> json.replace("AuthingAuthentication", "AuthingAuthentications"),
					(json) -> json.replace("{cipher}", "{cipher}00"))) {
				alice.get("/sign-in/alice");
				change(one, alice, CONTEXT, change);
				assertThat(alice.get("/me")).startsWith("401");
			}
			alice.get("/sign-in/alice");
			change(one, alice, "creationTime".getBytes(StandardCharsets.UTF_8), (json) -> "\u0000");
			assertThat(alice.get("/me")).startsWith("401");
			assertThat(alice.get("/sign-in/alice")).startsWith("200 ");
			assertThat(alice.get("/me")).startsWith("200 ");
		}
	}

	@ParameterizedTest
	@ValueSource(classes = { ReactiveApplication.class, Indexed.class })
	void kickoutReachesAllInstances(Class<?> application) {
		try (ConfigurableApplicationContext one = run(application);
				ConfigurableApplicationContext another = run(application)) {
			ReactiveVisitor alice = signedIn("alice", one);
			List<ReactiveVisitor> others = List.of(signedIn("alice", one), signedIn("alice", another));
			ReactiveVisitor bob = signedIn("bob", another);
			await(() -> alice.get("/kickout/others").equals("200")
					&& others.stream().noneMatch(ReactiveSessionsTests::in));
			assertThat(alice.get("/me")).startsWith("200 ");
			assertThat(alice.get("/kickout/all")).isEqualTo("200");
			await(() -> !in(alice) && signOuts(one, another).size() == 3);
			assertThat(bob.get("/me")).startsWith("200 ");
			assertThat(signOuts(one, another)).containsOnly("alice");
			assertThat(signedIn("alice", one).get("/me")).startsWith("200 ");
		}
	}

	/**
	 * Instances hear each other some time after they have started.
	 */
	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(end);
		}
	}

	private static boolean in(ReactiveVisitor visitor) {
		return !visitor.get("/me").startsWith("401");
	}

	private static List<String> signOuts(ConfigurableApplicationContext... applications) {
		return Stream.of(applications)
			.flatMap((application) -> application.getBean(ReactiveApplication.SignOuts.class).users().stream())
			.toList();
	}

	private static ReactiveVisitor signedIn(String name, ConfigurableApplicationContext application) {
		ReactiveVisitor visitor = new ReactiveVisitor(application);
		assertThat(visitor.get("/sign-in/" + name)).startsWith("200 ");
		assertThat(visitor.get("/me")).startsWith("200 " + name);
		return visitor;
	}

	private static ConfigurableApplicationContext run(Class<?> application) {
		return ReactiveApplication.run(application, "--authing.session.json.enabled=true",
				"--authing.instances.enabled=true", "--authing.instances.channel=authing:test",
				"--spring.data.redis.host=127.0.0.1", "--spring.data.redis.port=" + redis.port());
	}

	private static String stored(ConfigurableApplicationContext application, ReactiveVisitor visitor) {
		try (RedisConnection connection = application.getBean(RedisConnectionFactory.class).getConnection()) {
			return new String(connection.hashCommands().hGet(key(visitor), CONTEXT), StandardCharsets.ISO_8859_1);
		}
	}

	private static void change(ConfigurableApplicationContext application, ReactiveVisitor visitor, byte[] field,
			UnaryOperator<String> change) {
		try (RedisConnection connection = application.getBean(RedisConnectionFactory.class).getConnection()) {
			String json = new String(connection.hashCommands().hGet(key(visitor), field), StandardCharsets.UTF_8);
			assertThat(change.apply(json)).isNotEqualTo(json);
			connection.hashCommands().hSet(key(visitor), field, change.apply(json).getBytes(StandardCharsets.UTF_8));
		}
	}

	private static byte[] key(ReactiveVisitor visitor) {
		return ("spring:session:sessions:" + visitor.session()).getBytes(StandardCharsets.UTF_8);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableRedisWebSession
	@Import(ReactiveApplication.class)
	static class Plain {

		@Bean
		TextEncryptor authingTokenEncryptor() {
			return Encryptors.delux("of tests", "5c0744940b5c369b");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableRedisIndexedWebSession
	@Import(ReactiveApplication.class)
	static class Indexed {

	}

}
