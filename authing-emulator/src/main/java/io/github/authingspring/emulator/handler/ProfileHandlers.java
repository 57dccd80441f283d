package io.github.authingspring.emulator.handler;

import java.util.Map;

import io.github.authingspring.emulator.store.Store;

/**
 * The profile of the signed-in user.
 */
final class ProfileHandlers {

	private final Store store;

	private final Tokens tokens;

	ProfileHandlers(Store store, Tokens tokens) {
		this.store = store;
		this.tokens = tokens;
	}

	void register(Operations operations) {
		operations.get("/api/v2/users/me", this::currentUser);
		operations.query("user", this::user);
	}

	private Map<String, Object> currentUser(Call call) {
		return UserView.of(this.tokens.require(call.caller()), this.store.state());
	}

	private Map<String, Object> user(Call call) {
		Session session = this.tokens.require(call.caller());
		String id = call.arguments().optional("id");
		if (id != null && !id.equals(session.user().id())) {
			throw AuthingFailure.of(ErrorCode.NOT_YOURS);
		}
		return UserView.of(session, this.store.state());
	}

}
