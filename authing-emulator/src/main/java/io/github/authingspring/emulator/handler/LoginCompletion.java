package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * What follows once the first factor was right: the state of the account, further steps,
 * and at last the token.
 */
final class LoginCompletion {

	private final Store store;

	private final Tokens tokens;

	LoginCompletion(Store store, Tokens tokens) {
		this.store = store;
		this.tokens = tokens;
	}

	Map<String, Object> complete(User user, Caller caller, String address) {
		checkStatus(user);
		checkSteps(user);
		return finish(user, caller, address);
	}

	Map<String, Object> finish(User user, Caller caller, String address) {
		User seen = this.store.state().users().update(user.id(), (known) -> known.with(login(known, address)));
		this.store.observer().loggedIn(seen);
		return token(seen, caller);
	}

	Map<String, Object> token(User user, Caller caller) {
		Session session = this.tokens.read(this.tokens.loginToken(user, caller.origin()));
		return UserView.of(session, this.store.state());
	}

	Map<String, Object> view(User user) {
		return UserView.of(user, this.store.state());
	}

	static void checkStatus(User user) {
		if (user.is(User.LOCKED) || user.is("blocked")) {
			throw AuthingFailure.of(ErrorCode.ACCOUNT_LOCKED);
		}
		String status = UserView.status(user);
		if ("Suspended".equals(status)) {
			throw AuthingFailure.of(ErrorCode.SUSPENDED);
		}
		if (!"Activated".equals(status) || user.is("isDeleted")) {
			throw AuthingFailure.of(ErrorCode.UNKNOWN_USER);
		}
	}

	// A guess: the order of the steps when several are due.
	private void checkSteps(User user) {
		if (user.is(User.RESET_PASSWORD)) {
			throw AuthingFailure.of(ErrorCode.FIRST_LOGIN_RESET,
					Map.of("token", this.tokens.resetToken(user, User.RESET_PASSWORD)));
		}
		if (user.is(User.FORCE_RESET)) {
			throw AuthingFailure.of(ErrorCode.FORCED_RESET,
					Map.of("token", this.tokens.resetToken(user, User.FORCE_RESET)));
		}
		MfaMethods methods = MfaMethods.of(user);
		if (methods.ownTotp()) {
			throw AuthingFailure.of(ErrorCode.OWN_TOTP_REQUIRED, ownTotp(user));
		}
		if (!methods.application().isEmpty()) {
			throw AuthingFailure.of(ErrorCode.APPLICATION_MFA_REQUIRED, applicationMfa(user, methods));
		}
	}

	private Map<String, Object> ownTotp(User user) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("mfaToken", this.tokens.mfaToken(user));
		for (String name : List.of("nickname", "email", "username")) {
			data.put(name, user.text(name));
		}
		data.put("avatar", user.text("photo"));
		return data;
	}

	private Map<String, Object> applicationMfa(User user, MfaMethods methods) {
		Map<String, Object> data = ownTotp(user);
		for (String name : List.of("phone", "phoneCountryCode", "mfaPhone", "mfaEmail", "mfaPhoneCountryCode")) {
			data.put(name, user.text(name));
		}
		data.put("faceMfaEnabled", user.text(User.FACE) != null);
		data.put("totpMfaEnabled", methods.applicationTotp());
		List<Map<String, Object>> policies = new ArrayList<>();
		methods.application()
			.forEach((method) -> policies.add(Map.of("mfaPolicy", method, "status", 1, "sort", policies.size())));
		data.put("applicationMfa", policies);
		return data;
	}

	private Map<String, Object> login(User user, String address) {
		State state = this.store.state();
		String now = UserView.time(this.store.now());
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("loginsCount", user.number("loginsCount") + 1);
		changes.put("lastLogin", now);
		changes.put("lastIP", address);
		changes.put("lastLoginApp", state.application().id());
		return changes;
	}

}
