package io.github.authingspring.emulator.handler;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * Login with a phone number and a code, which also registers unknown numbers.
 */
final class PhoneCodeLoginHandlers {

	private final Store store;

	private final OneTimeCodes codes;

	private final Registrations registrations;

	private final LoginCompletion completion;

	PhoneCodeLoginHandlers(Store store, OneTimeCodes codes, Registrations registrations, LoginCompletion completion) {
		this.store = store;
		this.codes = codes;
		this.registrations = registrations;
		this.completion = completion;
	}

	void register(Operations operations) {
		operations.mutation("loginByPhoneCode", this::loginByPhoneCode);
	}

	private Map<String, Object> loginByPhoneCode(Call call) {
		Arguments input = call.arguments().nested("input");
		String phone = input.required("phone");
		this.codes.use(phone, Purpose.LOGIN, input.required("code"));
		Optional<User> known = this.store.state().users().by("phone", phone);
		User user = known.orElseGet(() -> registered(phone, input));
		Map<String, Object> view = this.completion.complete(user, call.caller(),
				LoginAttempt.address(call.caller(), input));
		view.put("newlyCreated", known.isEmpty());
		return view;
	}

	private User registered(String phone, Arguments input) {
		if (input.isFalse("autoRegister")) {
			throw AuthingFailure.of(ErrorCode.UNKNOWN_USER);
		}
		return this.registrations.add(new User(this.registrations.attributes(input,
				Map.of("phone", phone, "phoneVerified", true, "registerSource", List.of("basic:phone-code")))));
	}

}
