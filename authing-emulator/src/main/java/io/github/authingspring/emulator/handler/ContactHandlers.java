package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.emulator.store.NameTakenException;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * Binding, changing and unbinding of phone numbers and email addresses.
 */
final class ContactHandlers {

	private final Store store;

	private final Tokens tokens;

	private final OneTimeCodes codes;

	ContactHandlers(Store store, Tokens tokens, OneTimeCodes codes) {
		this.store = store;
		this.tokens = tokens;
		this.codes = codes;
	}

	void register(Operations operations) {
		for (ContactKind kind : ContactKind.values()) {
			operations.mutation("bind" + kind.title(), (call) -> bind(call, kind));
			operations.mutation("update" + kind.title(), (call) -> update(call, kind));
			operations.mutation("unbind" + kind.title(), (call) -> unbind(call, kind));
		}
	}

	// A guess: who has a contact already must update it.
	private Map<String, Object> bind(Call call, ContactKind kind) {
		Session session = this.tokens.require(call.caller());
		String contact = contact(call, kind, session.user());
		if (session.user().text(kind.attribute()) != null) {
			throw AuthingFailure.of(kind.oldUnverified());
		}
		this.codes.use(contact, Purpose.BIND, call.arguments().required(kind.attribute() + "Code"));
		return change(session, kind, contact);
	}

	private Map<String, Object> update(Call call, ContactKind kind) {
		Session session = this.tokens.require(call.caller());
		String contact = contact(call, kind, session.user());
		String old = session.user().text(kind.attribute());
		if (this.store.state().settings().skipOldContact()) {
			old = null;
		}
		String code = call.arguments().required(kind.attribute() + "Code");
		if (old == null) {
			this.codes.use(contact, Purpose.BIND, code);
		}
		else {
			// a wrong code uses neither up
			String oldCode = checkOld(call.arguments(), kind, old);
			this.codes.check(old, Purpose.LEAVE, oldCode);
			this.codes.use(contact, Purpose.BIND, code);
			this.codes.use(old, Purpose.LEAVE, oldCode);
		}
		return change(session, kind, contact);
	}

	private static String checkOld(Arguments arguments, ContactKind kind, String old) {
		String given = arguments.optional("old" + kind.title());
		String code = arguments.optional("old" + kind.title() + "Code");
		if (given == null || code == null) {
			throw AuthingFailure.of(kind.oldUnverified());
		}
		if (!kind.same(old, given)) {
			throw AuthingFailure.of(kind.oldMismatch());
		}
		return code;
	}

	private String contact(Call call, ContactKind kind, User user) {
		String contact = kind.checked(call.arguments().required(kind.attribute()));
		if (kind.same(contact, user.text(kind.attribute()))) {
			throw AuthingFailure.of(kind.same());
		}
		return contact;
	}

	private Map<String, Object> change(Session session, ContactKind kind, String contact) {
		Map<String, Object> changes = Map.of(kind.attribute(), contact, kind.verified(), true, "updatedAt",
				UserView.time(this.store.now()));
		try {
			User user = this.store.state().users().rename(session.user().id(), (known) -> known.with(changes));
			return UserView.of(session.with(user), this.store.state());
		}
		catch (NameTakenException ex) {
			throw AuthingFailure.of(kind.taken());
		}
	}

	private Map<String, Object> unbind(Call call, ContactKind kind) {
		Session session = this.tokens.require(call.caller());
		User user = this.store.state().users().update(session.user().id(), (known) -> without(known, kind));
		return UserView.of(session.with(user), this.store.state());
	}

	private User without(User user, ContactKind kind) {
		if (user.text(kind.attribute()) == null) {
			throw AuthingFailure.of(ErrorCode.NOTHING_TO_UNBIND);
		}
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put(kind.attribute(), null);
		changes.put(kind.verified(), null);
		changes.put("updatedAt", UserView.time(this.store.now()));
		return LoginMethods.checked(user.with(changes));
	}

}
