package io.github.authingspring.emulator.handler;

import java.util.Map;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Users;

/**
 * Login with a password that the pool knows.
 */
final class LoginHandlers {

	private final Store store;

	private final PasswordLogin passwordLogin;

	private final LoginCompletion completion;

	LoginHandlers(Store store, PasswordLogin passwordLogin, LoginCompletion completion) {
		this.store = store;
		this.passwordLogin = passwordLogin;
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
		Claimant claimant = this.passwordLogin.byEmail(input.required("email"));
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
		return login(caller, this.passwordLogin.by(attribute, input.required(attribute)), input);
	}

	private Map<String, Object> login(Caller caller, Claimant claimant, Arguments input) {
		byte[] password = this.passwordLogin.decrypt(input.required("password"));
		LoginAttempt attempt = LoginAttempt.of(caller, claimant, input);
		User user = this.passwordLogin.authenticate(attempt, password);
		Map<String, Object> custom = CustomData.ofParams(input, this.store.state());
		User changed = users().update(user.id(), (known) -> CustomData.with(known, custom));
		return this.completion.complete(changed, caller, attempt.address());
	}

	private Users users() {
		return this.store.state().users();
	}

}
