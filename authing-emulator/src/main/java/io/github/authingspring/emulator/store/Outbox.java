package io.github.authingspring.emulator.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The messages that a real server would have sent.
 */
public final class Outbox {

	private static final int KEPT = 1000;

	private final List<SentMessage> messages;

	Outbox(Collection<SentMessage> messages) {
		this.messages = new ArrayList<>(messages);
	}

	/**
	 * Adds a message.
	 * @param message the message
	 */
	public synchronized void add(SentMessage message) {
		if (this.messages.size() == KEPT) {
			this.messages.remove(0);
		}
		this.messages.add(message);
	}

	/**
	 * Lists the messages.
	 * @return the messages, newest first
	 */
	public synchronized List<SentMessage> newestFirst() {
		List<SentMessage> copy = new ArrayList<>(this.messages);
		Collections.reverse(copy);
		return copy;
	}

	synchronized List<SentMessage> list() {
		return List.copyOf(this.messages);
	}

}
