package io.github.authingspring.emulator.handler;

import java.util.Locale;
import java.util.Map;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Users;

/**
 * Login with a password that the pool knows.
 */
final class LoginHandlers {

	private final Store store;

	private final Passwords passwords;

	private final LoginGate gate;

	private final LoginCompletion completion;

	LoginHandlers(Store store, Passwords passwords, LoginGate gate, LoginCompletion completion) {
		this.store = store;
		this.passwords = passwords;
		this.gate = gate;
		this.completion = completion;
	}

	void register(Operations operations) {
		operations.mutation("loginByEmail", this::loginByEmail);
		operations.mutation("loginByUsername", this::loginByUsername);
		operations.mutation("loginByPhonePassword", this::loginByPhonePassword);
		operations.mutation("loginBySubAccount", this::loginBySubAccount);
	}

	private Map<String, Object> loginByEmail(Call call) {
		Arguments input = call.arguments().nested("input");
		String email = input.required("email");
		Claimant claimant = new Claimant("email:" + email.toLowerCase(Locale.ROOT), users().byEmail(email));
		return login(call.caller(), claimant, input);
	}

	private Map<String, Object> loginByUsername(Call call) {
		return loginBy("username", call.caller(), call.arguments().nested("input"));
	}

	private Map<String, Object> loginByPhonePassword(Call call) {
		return loginBy("phone", call.caller(), call.arguments().nested("input"));
	}

	private Map<String, Object> loginBySubAccount(Call call) {
		return loginBy(User.ACCOUNT, call.caller(), call.arguments());
	}

	private Map<String, Object> loginBy(String attribute, Caller caller, Arguments input) {
		String name = input.required(attribute);
		return login(caller, new Claimant(attribute + ":" + name, users().by(attribute, name)), input);
	}

	private Map<String, Object> login(Caller caller, Claimant claimant, Arguments input) {
		byte[] password = this.passwords.decrypt(input.required("password"));
		LoginAttempt attempt = LoginAttempt.of(caller, claimant, input);
		this.gate.check(attempt);
		boolean right = this.passwords.matches(password, claimant.passwordHash());
		User user = claimant.user().filter((known) -> right).orElseThrow(() -> this.gate.failed(attempt));
		this.gate.passed(attempt);
		Map<String, Object> custom = CustomData.ofParams(input, this.store.state());
		User changed = users().update(user.id(), (known) -> CustomData.with(known, custom));
		return this.completion.complete(changed, caller, attempt.address());
	}

	private Users users() {
		return this.store.state().users();
	}

}
