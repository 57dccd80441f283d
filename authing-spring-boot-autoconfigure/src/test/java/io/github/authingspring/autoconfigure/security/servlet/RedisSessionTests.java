package io.github.authingspring.autoconfigure.security.servlet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.authingspring.RedisServer;
import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.stacks.Browser;
import io.github.authingspring.autoconfigure.security.stacks.LoginStepsApplication;
import io.github.authingspring.client.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-in with sessions as JSON in a real Redis.
 */
@ExtendWith(SharedEmulator.class)
class RedisSessionTests {

	private static final String CAROLS_SECRET = "JBSWY3DPEHPK3PXP";

	private static RedisServer redis;

	private static ConfigurableApplicationContext application;

	private Browser browser;

	@BeforeAll
	static void start() {
		redis = RedisServer.start();
		application = new SpringApplicationBuilder(Application.class).run("--server.port=0", "--authing.app-id=app",
				"--authing.app-host=http://127.0.0.1", "--authing.session.json.enabled=true",
				"--spring.data.redis.host=127.0.0.1", "--spring.data.redis.port=" + redis.port());
	}

	@AfterAll
	static void stop() {
		if (application != null) {
			application.close();
			redis.close();
		}
	}

	@BeforeEach
	void open() {
		this.browser = new Browser(
				application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	@Test
	@DisplayName("#61 sign-in, requests and sign-out with sessions as JSON, without roles and readable tokens")
	void signInAndOut() {
		assertThat(this.browser.login("alice@example.com").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(200);
		assertThat(stored()).contains("\"FACTOR_PASSWORD\"", "AuthingAuthentication", "{cipher}")
			.doesNotContain("ROLE_", "eyJ", "\u00ac\u00ed");
		this.browser.get("/login");
		assertThat(this.browser.post("/logout", Map.of()).statusCode()).isEqualTo(204);
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	@DisplayName("#61 an open attempt is stored encrypted and completed")
	void secondFactor() {
		assertThat(this.browser.login("carol@example.com").statusCode()).isEqualTo(401);
		assertThat(stored()).contains("SessionSecret", "{cipher}").doesNotContain("mfaToken", "eyJ");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
		assertThat(this.browser.second("totp", Totp.code(CAROLS_SECRET, Instant.now())).statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/factors").body()).isEqualTo("[\"FACTOR_PASSWORD\",\"FACTOR_TOTP\"]");
	}

	@Test
	@DisplayName("#61 a session that was tampered with signs nobody in, and nobody out for good")
	void tamperedSession() {
		for (UnaryOperator<String> change : List.<UnaryOperator<String>>of((json) -> "{",
				(json) -> json.replace("AuthingAuthentication", "AuthingAuthentications"),
				(json) -> json.replace("{cipher}", "{cipher}00"),
				(json) -> json.replace("\"id\":", "\"id\":[],\"ID\":"))) {
			assertThat(this.browser.login("alice@example.com").statusCode()).isEqualTo(200);
			change("sessionAttr:SPRING_SECURITY_CONTEXT", change);
			assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
			this.browser.get("/login");
		}
		assertThat(this.browser.login("alice@example.com").statusCode()).isEqualTo(200);
		change("creationTime", (json) -> "\u0000");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
		this.browser.get("/login");
		assertThat(this.browser.login("alice@example.com").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(200);
	}

	private String stored() {
		StringBuilder text = new StringBuilder();
		try (RedisConnection connection = application.getBean(RedisConnectionFactory.class).getConnection()) {
			connection.hashCommands()
				.hGetAll(key())
				.values()
				.forEach((value) -> text.append(new String(value, StandardCharsets.ISO_8859_1)));
		}
		return text.toString();
	}

	private void change(String field, UnaryOperator<String> change) {
		byte[] name = field.getBytes(StandardCharsets.UTF_8);
		try (RedisConnection connection = application.getBean(RedisConnectionFactory.class).getConnection()) {
			String json = new String(connection.hashCommands().hGet(key(), name), StandardCharsets.UTF_8);
			assertThat(change.apply(json)).isNotEqualTo(json);
			connection.hashCommands().hSet(key(), name, change.apply(json).getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * The cookie is the identifier in Base64.
	 */
	private byte[] key() {
		byte[] id = Base64.getDecoder().decode(this.browser.cookie("SESSION"));
		return ("spring:session:sessions:" + new String(id, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableRedisHttpSession
	@Import(LoginStepsApplication.class)
	static class Application {

		@Bean
		TextEncryptor authingTokenEncryptor() {
			return Encryptors.delux("of tests", "5c0744940b5c369b");
		}

	}

}
