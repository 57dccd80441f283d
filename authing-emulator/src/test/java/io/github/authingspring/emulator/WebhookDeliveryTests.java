package io.github.authingspring.emulator;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the delivery of events to receivers that are slow, broken or gone.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WebhookDeliveryTests extends SharedEmulatorTests {

	private static final String SECRET = "the-secret-of-the-hook";

	private final WebhookReceiver receiver = new WebhookReceiver();

	@AfterEach
	void close() {
		this.receiver.close();
	}

	@Test
	void deliveryDelaysNoAnswerAndKeepsTheOrder() {
		CountDownLatch gate = this.receiver.hold();
		emulator.webhook(this.receiver.url(), SECRET);
		emulator.testWebhook();
		WebhookReceiver.soon().until(() -> this.receiver.all().size() == 1);
		for (int i = 0; i < 10; i++) {
			emulator.assignRole("bob", "admin");
			emulator.unassignRole("bob", "admin");
		}
		assertThat(this.wire.token("alice")).isNotEmpty();
		assertThat(this.receiver.names()).containsExactly("test");
		gate.countDown();
		WebhookReceiver.soon().until(() -> this.receiver.names().contains("login"));
		assertThat(this.receiver.names()).hasSize(22)
			.startsWith("test", "role:assigned", "role:unassigned", "role:assigned", "role:unassigned")
			.endsWith("role:assigned", "role:unassigned", "login");
	}

	@ParameterizedTest
	@ValueSource(ints = { 302, 401, 500 })
	void deliveryWhenRefusedThenIsRecordedOnce(int status) {
		this.receiver.answer(status);
		emulator.webhook(this.receiver.url(), SECRET);
		emulator.testWebhook();
		WebhookReceiver.soon().until(() -> emulator.webhookDeliveries().size() == 1);
		assertThat(emulator.webhookDeliveries()).extracting(WebhookDelivery::status).containsExactly(status);
		this.receiver.answer(200);
		emulator.testWebhook();
		this.receiver.await("test", "test");
	}

	@Test
	void deliveryWhenNobodyListensThenIsRecordedAndLaterOnesGo() {
		URI nobody = this.receiver.url();
		this.receiver.close();
		emulator.webhook(nobody, SECRET);
		emulator.testWebhook();
		WebhookReceiver.soon().until(() -> emulator.webhookDeliveries().size() == 1);
		assertThat(emulator.webhookDeliveries().get(0)).satisfies((delivery) -> {
			assertThat(delivery.status()).isNull();
			assertThat(delivery.error()).contains("refused");
		});
		try (WebhookReceiver other = new WebhookReceiver()) {
			emulator.webhook(other.url(), SECRET);
			emulator.testWebhook();
			other.await("test");
		}
	}

	@Test
	void deliveryWhenNotAnsweredThenEndsAndTheNextGoes() {
		this.receiver.hold();
		emulator.webhook(this.receiver.url(), SECRET);
		emulator.testWebhook();
		WebhookReceiver.soon().until(() -> emulator.webhookDeliveries().size() == 1);
		assertThat(emulator.webhookDeliveries().get(0).error()).isEqualTo("No answer in time");
		emulator.testWebhook();
		WebhookReceiver.soon().until(() -> this.receiver.all().size() == 2);
	}

	@Test
	void eventsWhenTooManyWaitThenAreDropped() {
		CountDownLatch gate = this.receiver.hold();
		emulator.webhook(this.receiver.url(), SECRET);
		IntStream.range(0, 1100).forEach((i) -> emulator.testWebhook());
		assertThat(emulator.webhookDeliveries()).hasSizeBetween(90, 100)
			.allMatch((delivery) -> String.valueOf(delivery.error()).contains("Too many"));
		emulator.removeWebhook();
		gate.countDown();
	}

}
