package io.github.authingspring.client;

import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.authingspring.SharedEmulator;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Whatever logs at the finest level, no secret is among it.
 */
@ExtendWith(SharedEmulator.class)
class SecretCanaryTests {

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level level = this.root.getLevel();

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	private final AuthingEmulator emulator = SharedEmulator.get();

	@BeforeEach
	void listen() {
		this.events.start();
		this.root.addAppender(this.events);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void stop() {
		this.root.setLevel(this.level);
		this.root.detachAppender(this.events);
	}

	@Test
	@DisplayName("#55 no secret in any log or exception")
	void secretsAreNotLogged() {
		AuthenticationClient client = EmulatorClients.of(this.emulator);
		LoginOptions options = LoginOptions.defaults()
			.withCaptchaCode("canary-captcha")
			.withCustomData(Map.of("k", "canary-custom"));
		List<Throwable> failures = List.of(failure(client.loginByEmail("bob@example.com", "canary-password", options)),
				failure(client.loginByLdap("ldap-lee", "canary-ldap", options)),
				failure(client.loginByPhoneCode("13800000002", "canary-code")),
				failure(client.as("canary-token").getCurrentUser()),
				failure(TestClients.of("http://127.0.0.1:1").loginByAd("ann", "canary-unreachable")));
		String token = client.loginByEmail("alice@example.com", "Passw0rd!").execute().token();
		client.as(token).getCurrentUser().execute();
		assertThat(failures).allSatisfy((failure) -> assertThat(failure).hasMessageNotContaining("canary"));
		assertThat(captured()).isNotEmpty()
			.extracting(SecretCanaryTests::text)
			.allSatisfy((text) -> assertThat(text).doesNotContain("canary", "Passw0rd!", token));
	}

	/**
	 * Other threads still log: an appender takes one event at a time, under its own lock.
	 */
	private List<ILoggingEvent> captured() {
		synchronized (this.events) {
			return List.copyOf(this.events.list);
		}
	}

	private static Throwable failure(AuthingCall<?> call) {
		return catchThrowable(call::execute);
	}

	private static String text(ILoggingEvent event) {
		return event.getFormattedMessage()
				+ ((event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy()) : "");
	}

}
