package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Users;

/**
 * Second factor by a code to the user's phone or email address.
 */
final class MfaContactHandlers {

	private final Store store;

	private final MfaSteps steps;

	private final OneTimeCodes codes;

	MfaContactHandlers(Store store, MfaSteps steps, OneTimeCodes codes) {
		this.store = store;
		this.steps = steps;
		this.codes = codes;
	}

	void register(Operations operations) {
		operations.post("/api/v2/applications/mfa/sms/verify", (call) -> verify(call, ContactKind.PHONE, "SMS"));
		operations.post("/api/v2/applications/mfa/email/verify", (call) -> verify(call, ContactKind.EMAIL, "EMAIL"));
		operations.post("/api/v2/applications/mfa/check", this::check);
	}

	private Map<String, Object> verify(Call call, ContactKind kind, String method) {
		User user = this.steps.user(call, method);
		String contact = kind.checked(call.arguments().required(kind.attribute()));
		String code = call.arguments().required("code");
		this.steps.verify(user, method, () -> {
			// a guess: a contact that is not the user's answers like a wrong code
			if (!bindable(user, kind, contact)) {
				throw AuthingFailure.of(ErrorCode.WRONG_CODE);
			}
			this.codes.use(contact, Purpose.MFA, code);
		});
		// a guess: what a verified new contact becomes
		if (own(user, kind).isEmpty()) {
			this.store.state().users().update(user.id(), (known) -> known.with(Map.of("mfa" + kind.title(), contact)));
		}
		return this.steps.finish(user, call);
	}

	private Object check(Call call) {
		User user = this.steps.user(call);
		String phone = call.arguments().optional("phone");
		String email = call.arguments().optional("email");
		if ((phone == null) == (email == null)) {
			throw AuthingFailure.of(ErrorCode.INCOMPLETE);
		}
		return (phone != null) ? bindable(user, ContactKind.PHONE, ContactKind.PHONE.checked(phone))
				: bindable(user, ContactKind.EMAIL, ContactKind.EMAIL.checked(String.valueOf(email)));
	}

	private boolean bindable(User user, ContactKind kind, String contact) {
		List<String> own = own(user, kind);
		if (!own.isEmpty()) {
			return own.stream().anyMatch((known) -> kind.same(known, contact));
		}
		Users users = this.store.state().users();
		return ((kind == ContactKind.EMAIL) ? users.byEmail(contact) : users.by("phone", contact)).isEmpty();
	}

	private static List<String> own(User user, ContactKind kind) {
		List<String> own = new ArrayList<>();
		for (String name : List.of("mfa" + kind.title(), kind.attribute())) {
			String contact = user.text(name);
			if (contact != null) {
				own.add(contact);
			}
		}
		return own;
	}

}
