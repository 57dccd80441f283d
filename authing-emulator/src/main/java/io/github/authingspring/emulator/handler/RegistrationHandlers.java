package io.github.authingspring.emulator.handler;

import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.User;
import org.jspecify.annotations.Nullable;

/**
 * Registration by users themselves.
 */
final class RegistrationHandlers {

	private final Registrations registrations;

	private final Passwords passwords;

	private final OneTimeCodes codes;

	private final LoginCompletion completion;

	RegistrationHandlers(Registrations registrations, Passwords passwords, OneTimeCodes codes,
			LoginCompletion completion) {
		this.registrations = registrations;
		this.passwords = passwords;
		this.codes = codes;
		this.completion = completion;
	}

	void register(Operations operations) {
		operations.mutation("registerByEmail", this::registerByEmail);
		operations.mutation("registerByUsername", this::registerByUsername);
		operations.mutation("registerByPhoneCode", this::registerByPhoneCode);
	}

	private Map<String, Object> registerByEmail(Call call) {
		this.registrations.checkAllowed();
		Arguments input = call.arguments().nested("input");
		byte[] password = this.passwords.decryptNew(input.required("password"));
		return registered(call, Map.of("email", Contacts.email(input)), password);
	}

	private Map<String, Object> registerByUsername(Call call) {
		this.registrations.checkAllowed();
		Arguments input = call.arguments().nested("input");
		String username = input.required("username");
		if (username.isBlank()) {
			throw AuthingFailure.of(ErrorCode.USERNAME_MISSING);
		}
		byte[] password = this.passwords.decryptNew(input.required("password"));
		return registered(call, Map.of("username", username), password);
	}

	private Map<String, Object> registerByPhoneCode(Call call) {
		this.registrations.checkAllowed();
		Arguments input = call.arguments().nested("input");
		String phone = Contacts.phone(input);
		String sent = input.optional("password");
		byte[] password = (sent == null || sent.isEmpty()) ? null : this.passwords.decryptNew(sent);
		this.codes.use(phone, Purpose.REGISTER, input.required("code"));
		return registered(call, Map.of("phone", phone, "phoneVerified", true), password);
	}

	private Map<String, Object> registered(Call call, Map<String, Object> names, byte @Nullable [] password) {
		Arguments input = call.arguments().nested("input");
		Map<String, Object> attributes = this.registrations.attributes(input, names);
		attributes.put("registerSource",
				List.of("basic:" + names.keySet().stream().sorted().findFirst().orElseThrow()));
		User user = new User(attributes);
		User added = this.registrations.add((password != null) ? this.passwords.set(user, password) : user);
		Map<String, Object> view = answer(added, call.caller(), input);
		view.put("newlyCreated", true);
		return view;
	}

	// A guess: without either option there is no token.
	private Map<String, Object> answer(User user, Caller caller, Arguments input) {
		if (input.isTrue("forceLogin")) {
			return this.completion.complete(user, caller, LoginAttempt.address(caller, input));
		}
		return input.isTrue("generateToken") ? this.completion.token(user, caller) : this.completion.view(user);
	}

}
