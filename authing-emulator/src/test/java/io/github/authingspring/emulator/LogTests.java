package io.github.authingspring.emulator;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the emulator logs when everything is logged.
 */
class LogTests extends SharedEmulatorTests {

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level level = this.root.getLevel();

	private final List<Appender<ILoggingEvent>> appenders = new ArrayList<>();

	private final Queue<String> log = new ConcurrentLinkedQueue<>();

	private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {

		@Override
		protected void append(ILoggingEvent event) {
			LogTests.this.log.add(event.getFormattedMessage());
			if (event.getThrowableProxy() != null) {
				LogTests.this.log.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
			}
		}

	};

	@BeforeEach
	void logEverything() {
		this.appender.start();
		this.root.iteratorForAppenders().forEachRemaining(this.appenders::add);
		this.appenders.forEach(this.root::detachAppender);
		this.root.addAppender(this.appender);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void logAsBefore() {
		this.root.detachAppender(this.appender);
		this.appenders.forEach(this.root::addAppender);
		this.root.setLevel(this.level);
	}

	@Test
	void logHoldsNoSecret() {
		String token = this.wire.token("alice");
		String mfaToken = Wire.error(this.wire.loginByEmail("carol@example.com", Wire.PASSWORD))
			.at("/data/mfaToken")
			.asString();
		this.wire.post("/api/v2/ldap/verify-user", Map.of("username", "ldap-lee", "password", Wire.PASSWORD));
		this.wire.post("/api/v2/sms/send", Map.of("phone", "13800000002"));
		String code = emulator.messages("13800000002").get(0).code();
		JsonNode login = this.wire.login("loginByPhoneCode", "LoginByPhoneCodeInput",
				Map.of("phone", "13800000002", "code", code));
		this.wire.get("/api/v2/users/me?id_token=" + token, Wire.bearer(token));
		this.wire.get("/_emulator/info");
		this.wire.get("/_emulator/state");
		assertThat(this.log).anyMatch((line) -> line.contains("/api/v2/users/me"));
		assertNotLogged(token, mfaToken, code, Wire.PASSWORD, login.at("/data/loginByPhoneCode/token").asString(),
				emulator.appSecret(), emulator.userPoolSecret());
	}

	@Test
	void logHoldsNoSecretOfTheWebhook() {
		String secret = "the-secret-of-the-hook";
		try (WebhookReceiver receiver = new WebhookReceiver()) {
			this.wire.send(this.wire.request("/_emulator/webhook")
				.PUT(BodyPublishers
					.ofString("{\"url\": \"%s\", \"secret\": \"%s\"}".formatted(receiver.url(), secret))));
			this.wire.token("alice");
			assertThat(receiver.await("login").get(0).path("email").asString()).isEqualTo("alice@example.com");
			this.wire.get("/_emulator/webhook");
		}
		emulator.webhook(URI.create("http://localhost:1/?key=" + secret), secret);
		emulator.testWebhook();
		WebhookReceiver.soon().until(() -> this.log.stream().anyMatch((line) -> line.contains("did not take 'test'")));
		assertNotLogged(secret);
		assertThat(this.log).noneMatch((line) -> line.contains("alice@example.com"));
	}

	private void assertNotLogged(String... secrets) {
		assertThat(this.log).noneMatch((line) -> Stream.of(secrets)
			.anyMatch((secret) -> line.matches("(?s).*(?<!\\w)" + Pattern.quote(secret) + "(?!\\w).*")));
	}

}
