package io.github.authingspring.emulator.handler;

import java.util.Map;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * What all second factors have in common: the mfaToken, the limit of failures and the end
 * of the login.
 */
final class MfaSteps {

	private final Store store;

	private final Tokens tokens;

	private final LoginGate gate;

	private final LoginCompletion completion;

	MfaSteps(Store store, Tokens tokens, LoginGate gate, LoginCompletion completion) {
		this.store = store;
		this.tokens = tokens;
		this.gate = gate;
		this.completion = completion;
	}

	User user(Call call) {
		User user = this.tokens.readMfaToken(call.caller().token());
		LoginCompletion.checkStatus(user);
		return user;
	}

	// A guess: a method that the login did not offer is a bad request.
	User user(Call call, String method) {
		User user = user(call);
		if (!MfaMethods.of(user).offers(method)) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "The login does not offer " + method);
		}
		return user;
	}

	/**
	 * Checks a factor. The account is locked for second factors after as many failures as
	 * for passwords, which is a guess.
	 * @param user the user
	 * @param check fails when the factor is wrong
	 */
	void attempt(User user, Runnable check) {
		String key = "mfa:" + user.id();
		this.gate.checkLock(key);
		try {
			check.run();
		}
		catch (AuthingFailure failure) {
			this.store.state().attempts().fail(key, this.store.now());
			throw failure;
		}
		this.store.state().attempts().forget(key);
	}

	/**
	 * Checks a factor as {@link #attempt} does, and tells how it went.
	 * @param user the user
	 * @param method the factor
	 * @param check fails when the factor is wrong
	 */
	void verify(User user, String method, Runnable check) {
		attempt(user, () -> {
			try {
				check.run();
			}
			catch (AuthingFailure failure) {
				this.store.observer().factorChecked(user, method, false);
				throw failure;
			}
		});
		this.store.observer().factorChecked(user, method, true);
	}

	Map<String, Object> finish(User user, Call call) {
		User current = this.store.state()
			.users()
			.byId(user.id())
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.LOGIN_INVALID));
		return this.completion.finish(current, call.caller(), call.caller().address());
	}

}
