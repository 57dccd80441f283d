package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * Login with a phone number and a code, which also registers unknown numbers.
 */
final class PhoneCodeLoginHandlers {

	private static final String SCENE = "login";

	private final Store store;

	private final OneTimeCodes codes;

	private final LoginCompletion completion;

	PhoneCodeLoginHandlers(Store store, OneTimeCodes codes, LoginCompletion completion) {
		this.store = store;
		this.codes = codes;
		this.completion = completion;
	}

	void register(Operations operations) {
		operations.mutation("loginByPhoneCode", this::loginByPhoneCode);
	}

	private Map<String, Object> loginByPhoneCode(Call call) {
		Arguments input = call.arguments().nested("input");
		String phone = input.required("phone");
		this.codes.use(phone, SCENE, input.required("code"));
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
		if (this.store.state().settings().registrationDisabled()) {
			throw AuthingFailure.of(ErrorCode.REGISTRATION_DISABLED);
		}
		String now = UserView.time(this.store.now());
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("phone", phone);
		attributes.put("phoneVerified", true);
		attributes.put("registerSource", List.of("basic:phone-code"));
		attributes.put("createdAt", now);
		attributes.put("updatedAt", now);
		attributes.put("signedUp", now);
		return this.store.state().users().addIfAbsent(new User(attributes));
	}

}
