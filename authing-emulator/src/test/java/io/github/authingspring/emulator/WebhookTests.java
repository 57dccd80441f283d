package io.github.authingspring.emulator;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for the webhook: its form, and how it is set and removed.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WebhookTests extends SharedEmulatorTests {

	private static final String SECRET = "the-secret-of-the-hook";

	private final WebhookReceiver receiver = new WebhookReceiver();

	@AfterEach
	void close() {
		this.receiver.close();
	}

	@Test
	void deliveryHasTheDocumentedForm() {
		emulator.webhook(this.receiver.url(), SECRET);
		emulator.testWebhook();
		WebhookReceiver.soon().until(() -> this.receiver.all().size() == 1);
		WebhookReceiver.Received received = this.receiver.all().get(0);
		assertThat(received.path()).isEqualTo("/hook");
		assertThat(received.header("user-agent")).isEqualTo("authing-webhook@2.0");
		assertThat(received.header("content-type")).isEqualTo("application/json");
		assertThat(received.header("x-authing-userpool-id")).isEqualTo(emulator.userPoolId());
		assertThat(received.header("x-authing-webhook-secret")).isEqualTo(SECRET);
		assertThat(received.header("x-authing-token")).isEqualTo(SECRET);
		assertThat(Wire.read(received.body()).propertyNames()).containsExactly("eventName", "data");
		assertThat(received.data().path("description").isString()).isTrue();
	}

	@Test
	void deliveryWhenNoSecretThenHasNoHeaderForIt() {
		emulator.webhook(this.receiver.url(), null);
		emulator.testWebhook();
		WebhookReceiver.soon().until(() -> this.receiver.all().size() == 1);
		assertThat(this.receiver.all().get(0).headers()).doesNotContainKeys("X-authing-webhook-secret",
				"X-authing-token");
	}

	@Test
	void webhookOverHttpIsSetShownAndRemoved() {
		assertThat(put("{\"url\": \"" + this.receiver.url() + "\", \"secret\": \"" + SECRET + "\"}")).isEqualTo(204);
		assertThat(test().statusCode()).isEqualTo(204);
		WebhookReceiver.soon().until(() -> emulator.webhookDeliveries().size() == 1);
		HttpResponse<String> shown = this.wire.getResponse("/_emulator/webhook");
		assertThat(shown.body()).doesNotContain(SECRET);
		assertThat(Wire.json(shown).path("url").asString()).isEqualTo(this.receiver.url().toString());
		assertThat(Wire.json(shown).path("secret").asString()).isEqualTo("***");
		JsonNode delivery = Wire.json(shown).at("/deliveries/0");
		assertThat(delivery.propertyNames()).containsExactlyInAnyOrder("eventName", "status", "error", "at");
		assertThat(delivery.path("eventName").asString()).isEqualTo("test");
		assertThat(delivery.path("status").asInt()).isEqualTo(200);
		assertThat(delivery.path("error").isNull()).isTrue();
		assertThat(delivery.path("at").asString()).isEqualTo(clock.instant().toString());
		this.wire.send(this.wire.request("/_emulator/webhook").DELETE());
		assertThat(this.wire.get("/_emulator/webhook").path("url").isNull()).isTrue();
		assertThat(test().statusCode()).isEqualTo(400);
	}

	@Test
	void webhookWhenRemovedThenNothingIsSent() {
		emulator.webhook(this.receiver.url(), SECRET);
		emulator.removeWebhook();
		emulator.assignRole("bob", "admin");
		assertThatIllegalStateException().isThrownBy(() -> emulator.testWebhook());
		emulator.webhook(this.receiver.url(), SECRET);
		emulator.testWebhook();
		this.receiver.await("test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "{\"url\": \"ftp://localhost/\"}", "{\"url\": \"nonsense\"}",
			"{\"url\": \"http://\"}", "{\"url\": \"http://user:password@localhost/\"}",
			"{\"url\": \"http://localhost/\", \"secret\": \"\"}",
			"{\"url\": \"http://localhost/\", \"secret\": \"a\\r\\nb: c\"}" })
	void webhookWhenBadThenIsRefused(String body) {
		assertThat(put(body)).isEqualTo(400);
		assertThat(this.wire.get("/_emulator/webhook").path("url").isNull()).isTrue();
	}

	@Test
	void messageOfBadWebhookHoldsNoSecret() {
		assertThatIllegalArgumentException().isThrownBy(() -> emulator.webhook(this.receiver.url(), SECRET + "\n"))
			.withMessageNotContaining(SECRET);
	}

	@Test
	void resetReturnsToTheWebhookOfTheBuilderAndSendsNothing() {
		try (AuthingEmulator other = AuthingEmulator.builder().webhook(this.receiver.url(), SECRET).start();
				WebhookReceiver runtime = new WebhookReceiver()) {
			other.assignRole("bob", "admin");
			this.receiver.await("role:assigned");
			other.webhook(runtime.url(), null);
			other.testWebhook();
			runtime.await("test");
			other.reset();
			assertThat(other.webhookDeliveries()).isEmpty();
			other.testWebhook();
			this.receiver.await("test");
			assertThat(runtime.all()).isEmpty();
		}
	}

	@Test
	void resetDropsTheWebhookOfTheRunTimeAndWaitingEvents() {
		CountDownLatch gate = this.receiver.hold();
		emulator.webhook(this.receiver.url(), SECRET);
		emulator.testWebhook();
		emulator.assignRole("bob", "admin");
		WebhookReceiver.soon().until(() -> this.receiver.all().size() == 1);
		this.wire.post("/_emulator/reset", "");
		gate.countDown();
		assertThat(this.wire.get("/_emulator/webhook").path("url").isNull()).isTrue();
		emulator.webhook(this.receiver.url(), SECRET);
		emulator.testWebhook();
		this.receiver.await("test", "test");
	}

	@Test
	void closeEndsWhatSends() {
		CountDownLatch gate = this.receiver.hold();
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		AuthingEmulator other = AuthingEmulator.builder().webhook(this.receiver.url(), SECRET).start();
		other.testWebhook();
		other.testWebhook();
		WebhookReceiver.soon().until(() -> this.receiver.all().size() == 1);
		Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
		started.removeAll(before);
		started.removeIf((thread) -> thread.getName().matches("(pool|HTTP-Dispatcher|HttpClient|Attach).*"));
		assertThat(started).anyMatch((thread) -> thread.getName().startsWith("authing-emulator-http"));
		other.close();
		gate.countDown();
		WebhookReceiver.soon().untilAsserted(() -> assertThat(started).noneMatch(Thread::isAlive));
		assertThat(this.receiver.names()).containsExactly("test");
	}

	@Test
	void optionsSetTheWebhook() {
		String url = "--webhook-url=" + this.receiver.url();
		try (AuthingEmulator other = StandaloneOptions.parse("--port=0", url, "--webhook-secret=" + SECRET)
			.toBuilder()
			.start()) {
			other.testWebhook();
			WebhookReceiver.soon().until(() -> this.receiver.all().size() == 1);
			assertThat(this.receiver.all().get(0).header("x-authing-token")).isEqualTo(SECRET);
		}
		assertThat(StandaloneOptions.parse(url, "--webhook-secret=" + SECRET).toString()).doesNotContain(SECRET);
		for (String option : List.of("--webhook-secret", "--webhook-secert")) {
			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> StandaloneOptions.parse(option + "=" + SECRET))
				.withMessageContaining(option)
				.withMessageNotContaining(SECRET);
		}
	}

	private HttpResponse<String> test() {
		return this.wire.post("/_emulator/webhook/test", "");
	}

	private int put(String body) {
		return this.wire.send(this.wire.request("/_emulator/webhook").PUT(BodyPublishers.ofString(body))).statusCode();
	}

}
