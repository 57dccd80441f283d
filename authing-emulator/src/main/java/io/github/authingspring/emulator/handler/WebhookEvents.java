package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.StoreObserver;
import io.github.authingspring.emulator.store.User;

/**
 * Turns what happens into Authing's webhook events. The names and the data are
 * documented; where a table and an example differ, the example counts.
 */
public final class WebhookEvents implements StoreObserver {

	private final Store store;

	private final WebhookSink sink;

	private final UserEvents users;

	private final AccessEvents access;

	/**
	 * Creates the events.
	 * @param store holds the state
	 * @param sink takes the events
	 */
	public WebhookEvents(Store store, WebhookSink sink) {
		this.store = store;
		this.sink = sink;
		this.users = new UserEvents(sink);
		this.access = new AccessEvents(sink);
	}

	// A guess: who registers, or comes by a first login, is told by both events.
	@Override
	public void userAdded(User user) {
		this.users.registered(user, this.store.state());
		this.users.created(user, this.store.state());
	}

	@Override
	public void userChanged(User before, User after) {
		this.users.changed(before, after, this.store.state());
	}

	@Override
	public void userRemoved(User user) {
		this.users.deleted(List.of(user), this.store.state());
	}

	@Override
	public void loggedIn(User user) {
		this.users.loggedIn(user, this.store.state());
	}

	// A guess: wrong factors are told, too, as there is 'isValid'; a recovery code is an
	// OTP.
	@Override
	public void factorChecked(User user, String method, boolean valid) {
		this.sink.send("mfa:verified", () -> Map.of("userId", user.id(), "isValid", valid, "type", method));
	}

	@Override
	public void stateReplaced(State before, State after) {
		Map<String, User> gone = new LinkedHashMap<>();
		before.users().list().forEach((user) -> gone.put(user.id(), user));
		for (User user : after.users().list()) {
			User known = gone.remove(user.id());
			if (known != null) {
				this.users.changed(known, user, after);
			}
			else {
				this.users.created(user, after);
			}
		}
		if (!gone.isEmpty()) {
			this.users.deleted(List.copyOf(gone.values()), after);
		}
		this.access.changed(before.access(), after);
	}

}
