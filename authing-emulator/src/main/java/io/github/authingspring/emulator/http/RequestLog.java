package io.github.authingspring.emulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest requests.
 */
public final class RequestLog {

	private static final int KEPT = 500;

	private final Deque<RequestRecord> records = new ArrayDeque<>();

	synchronized void add(RequestRecord request) {
		if (this.records.size() == KEPT) {
			this.records.removeFirst();
		}
		this.records.addLast(request);
	}

	/**
	 * Lists the requests.
	 * @return the requests, oldest first
	 */
	public synchronized List<RequestRecord> list() {
		return List.copyOf(this.records);
	}

	/**
	 * Forgets all requests.
	 */
	public synchronized void clear() {
		this.records.clear();
	}

}
