package io.github.authingspring.test;

import java.time.Duration;
import java.util.List;

import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.emulator.Message;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The text messages and emails that the emulator would have sent in a test.
 */
public final class Inbox {

	private static final Duration DEADLINE = Duration.ofSeconds(5);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

	private final AuthingEmulator emulator;

	/**
	 * Create the inbox of an emulator.
	 * @param emulator the emulator
	 */
	public Inbox(AuthingEmulator emulator) {
		this.emulator = emulator;
	}

	/**
	 * Wait for a code, for five seconds.
	 * @param to the phone number or email address
	 * @return the code of the newest message to it
	 * @throws AssertionError if none arrives; tells what did, without codes
	 */
	public String awaitCode(String to) {
		return awaitMessage(to, DEADLINE).code();
	}

	/**
	 * Wait for a message.
	 * @param to the phone number or email address
	 * @param deadline how long to wait
	 * @return the newest message to it
	 * @throws AssertionError if none arrives; tells what did, without codes
	 */
	public Message awaitMessage(String to, Duration deadline) {
		try {
			return Awaitility.await()
				.pollInSameThread()
				.pollDelay(Duration.ZERO)
				.pollInterval(BETWEEN_LOOKS)
				.atMost(deadline)
				.until(() -> this.emulator.messages(to), (messages) -> !messages.isEmpty())
				.get(0);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError(
					"No message to '%s' within %s ms. These arrived: %s".formatted(to, deadline.toMillis(), arrived()),
					ex);
		}
	}

	private List<String> arrived() {
		return this.emulator.messages()
			.stream()
			.map((message) -> "%s to '%s' (scene %s)".formatted(message.channel(), message.to(), message.scene()))
			.toList();
	}

}
