package io.github.authingspring.autoconfigure.security.servlet;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import io.github.authingspring.RedisServer;
import io.github.authingspring.TestClock;
import io.github.authingspring.autoconfigure.security.stacks.Browser;
import io.github.authingspring.autoconfigure.security.stacks.TestApplication;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.security.web.AuthingSessions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession;

/**
 * Two instances of an application, their Redis and their Authing, each of which can be
 * away for a while.
 */
final class TwoInstances implements AutoCloseable {

	static final String SECRET = "secret-of-the-webhook";

	private static final TestClock CLOCK = new TestClock();

	private final RedisServer redis = RedisServer.start();

	private AuthingEmulator emulator = AuthingEmulator.builder().start();

	private final List<ConfigurableApplicationContext> contexts = List.of(run(), run());

	private ConfigurableApplicationContext run() {
		SpringApplication application = new SpringApplication(Application.class);
		return application.run("--server.port=0", "--authing.app-id=" + this.emulator.appId(),
				"--authing.app-host=" + this.emulator.appHost(), "--authing.app-secret=" + this.emulator.appSecret(),
				"--authing.public-key=" + this.emulator.publicKey(), "--authing.webhook.secret=" + SECRET,
				"--authing.session.json.enabled=true", "--authing.instances.enabled=true",
				"--authing.client.deadline=2s", "--authing.client.retry.enabled=false",
				"--spring.data.redis.host=127.0.0.1", "--spring.data.redis.port=" + this.redis.port(),
				"--spring.data.redis.timeout=1s", "--spring.main.banner-mode=off");
	}

	Browser browser() {
		return new Browser(port(0));
	}

	/**
	 * Return the address of a page of an instance.
	 */
	String at(int instance, String path) {
		return "http://localhost:" + port(instance) + path;
	}

	private int port(int instance) {
		WebServerApplicationContext context = (WebServerApplicationContext) this.contexts.get(instance);
		return context.getWebServer().getPort();
	}

	AuthingSessions sessions(int instance) {
		return this.contexts.get(instance).getBean(AuthingSessions.class);
	}

	RedisServer redis() {
		return this.redis;
	}

	AuthingEmulator emulator() {
		return this.emulator;
	}

	/**
	 * Let Authing tell one of the instances of changes.
	 */
	void connectWebhook() {
		this.emulator.webhook(URI.create(at(0, "/authing/webhook")), SECRET);
	}

	/**
	 * Let Authing go away, do something, and let it come back with all it knew.
	 */
	<T> T withoutAuthing(Callable<T> meanwhile) throws Exception {
		String state = this.emulator.state();
		int port = this.emulator.port();
		this.emulator.close();
		try {
			return meanwhile.call();
		}
		finally {
			this.emulator = AuthingEmulator.builder().port(port).seed(state).start();
		}
	}

	void advance(Duration duration) {
		CLOCK.advance(duration);
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

	@Override
	public void close() {
		this.contexts.forEach(ConfigurableApplicationContext::close);
		this.emulator.close();
		this.redis.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableRedisIndexedHttpSession
	@Import(TestApplication.Pages.class)
	static class Application {

		@Bean
		TestClock authingClock() {
			return CLOCK;
		}

	}

}
