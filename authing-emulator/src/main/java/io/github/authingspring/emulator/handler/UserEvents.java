package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.User;

/**
 * Webhook events about users. Authing sends the stored user with hash and salt of the
 * password; the emulator never does.
 */
final class UserEvents {

	// Guesses: what is told by an event of its own, or only counted, is no update.
	private static final Set<String> NO_UPDATE = Set.of("emailVerified", "blocked", "customData", "loginsCount",
			"lastLogin", "lastIp", "updatedAt", "userPoolId", "arn");

	private final WebhookSink sink;

	UserEvents(WebhookSink sink) {
		this.sink = sink;
	}

	void registered(User user, State state) {
		this.sink.send("register", () -> view(user, state));
	}

	void created(User user, State state) {
		this.sink.send("user:created", () -> view(user, state));
	}

	void loggedIn(User user, State state) {
		this.sink.send("login", () -> view(user, state));
	}

	void deleted(List<User> users, State state) {
		this.sink.send("user:deleted", () -> Map.of("users", users.stream().map((user) -> view(user, state)).toList()));
	}

	void changed(User before, User after, State state) {
		Map<String, Object> updates = updates(before, after, state);
		if (!updates.isEmpty()) {
			this.sink.send("user:updated", () -> Map.of("user", view(after, state), "updates", updates));
		}
		if (!Objects.equals(before.text(User.PASSWORD_HASH), after.text(User.PASSWORD_HASH))) {
			this.sink.send("user:password-changed", () -> Map.of("userId", after.id()));
		}
		String email = after.text("email");
		if (email != null && after.is("emailVerified") && !isVerified(email, before)) {
			this.sink.send("user:email-verified", () -> Map.of("userId", after.id(), "email", email));
		}
		if (isBlocked(before) != isBlocked(after)) {
			this.sink.send(isBlocked(after) ? "user:blocked" : "user:unblocked",
					() -> Map.of("user", view(after, state)));
		}
	}

	private static Map<String, Object> updates(User before, User after, State state) {
		Map<String, Object> old = view(before, state);
		Map<String, Object> updates = view(after, state);
		updates.entrySet().removeIf((entry) -> Objects.equals(entry.getValue(), old.get(entry.getKey())));
		updates.keySet().removeAll(NO_UPDATE);
		return updates;
	}

	private static boolean isVerified(String email, User user) {
		return user.is("emailVerified") && email.equalsIgnoreCase(user.text("email"));
	}

	private static boolean isBlocked(User user) {
		return user.is("blocked") || user.is(User.LOCKED);
	}

	private static Map<String, Object> view(User user, State state) {
		Map<String, Object> view = new LinkedHashMap<>(UserView.of(user, state));
		view.put("lastIp", view.remove("lastIP"));
		view.put("blocked", isBlocked(user));
		return view;
	}

}
