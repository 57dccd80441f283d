package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.authingspring.emulator.store.Authenticator;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import org.jspecify.annotations.Nullable;

/**
 * TOTP authenticators of a user, who is signed in or in the middle of it.
 */
final class AuthenticatorHandlers {

	private final Store store;

	private final Tokens tokens;

	private final MfaSteps steps;

	AuthenticatorHandlers(Store store, Tokens tokens, MfaSteps steps) {
		this.store = store;
		this.tokens = tokens;
		this.steps = steps;
	}

	void register(Operations operations) {
		operations.get("/api/v2/mfa/authenticator", this::list);
		operations.post("/api/v2/mfa/totp/associate", this::associate);
		operations.post("/api/v2/mfa/totp/associate/confirm", this::confirm);
		operations.delete("/api/v2/mfa/totp/associate", this::delete);
	}

	private Object list(Call call) {
		checkType(call.arguments());
		String source = call.arguments().optional("source");
		Optional<User> inLogin = this.tokens.findMfaUser(call.caller().token());
		User user = inLogin.orElseGet(() -> signedIn(call));
		return Authenticator.of(user)
			.stream()
			.filter((authenticator) -> source == null || source.equals(authenticator.source()))
			.map((authenticator) -> view(authenticator, user, inLogin.isEmpty()))
			.toList();
	}

	private User signedIn(Call call) {
		try {
			return this.tokens.require(call.caller()).user();
		}
		catch (AuthingFailure failure) {
			boolean absent = failure.code() == ErrorCode.NOT_LOGGED_IN;
			throw absent ? failure : AuthingFailure.of(ErrorCode.MFA_LOGIN_INVALID);
		}
	}

	// A guess: who knows only the password does not see the second factor's secrets.
	private static Map<String, Object> view(Authenticator authenticator, User user, boolean signedIn) {
		Map<String, Object> view = new LinkedHashMap<>(authenticator.values());
		view.remove("lastStep");
		view.put("userId", user.id());
		view.put("authenticatorType", "totp");
		if (!signedIn) {
			view.put("secret", null);
			view.put("recoveryCode", null);
		}
		return view;
	}

	private Map<String, Object> associate(Call call) {
		checkType(call.arguments());
		User user = binding(call);
		Authenticator fresh = Authenticator.pending(source(call.arguments()), UserView.time(this.store.now()));
		this.store.state().users().update(user.id(), (known) -> withPending(known, fresh));
		String uri = QrCode.uri(label(user), this.store.state().application().name(), fresh.secret());
		return Map.of("authenticator_type", "totp", "secret", fresh.secret(), "qrcode_uri", uri, "qrcode_data_url",
				QrCode.dataUrl(uri), "recovery_code", fresh.recoveryCode());
	}

	// A guess: another binding before the confirmation takes the place of the first.
	private static User withPending(User user, Authenticator fresh) {
		List<Map<String, Object>> authenticators = new ArrayList<>();
		for (Authenticator other : Authenticator.of(user)) {
			if (other.enabled() || !other.source().equals(fresh.source())) {
				authenticators.add(other.values());
			}
		}
		authenticators.add(fresh.values());
		return user.with(Map.of(User.AUTHENTICATORS, authenticators));
	}

	private static String label(User user) {
		return Stream.of("email", "username", "phone")
			.flatMap((name) -> Stream.ofNullable(user.text(name)))
			.findFirst()
			.orElse(user.id());
	}

	private @Nullable Object confirm(Call call) {
		checkType(call.arguments());
		User user = binding(call);
		String source = source(call.arguments());
		String code = call.arguments().required("totp");
		this.steps.attempt(user,
				() -> this.store.state().users().update(user.id(), (known) -> confirmed(known, source, code)));
		boolean completes = Authenticator.APPLICATION.equals(source)
				&& this.tokens.findMfaUser(call.caller().token()).isPresent();
		return completes ? this.steps.finish(user, call) : null;
	}

	private User confirmed(User user, String source, String code) {
		Authenticator pending = Authenticator.of(user)
			.stream()
			.filter((authenticator) -> !authenticator.enabled() && authenticator.source().equals(source))
			.filter((authenticator) -> authenticator.unusedStep(code, this.store.now()).isPresent())
			.findFirst()
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.WRONG_TOTP_AT_BINDING));
		List<Map<String, Object>> changed = new ArrayList<>();
		for (Authenticator other : Authenticator.of(user)) {
			if (!other.source().equals(source)) {
				changed.add(other.values());
			}
		}
		changed.add(pending.with("enable", true).with("updatedAt", UserView.time(this.store.now())).values());
		return user.with(Map.of(User.AUTHENTICATORS, changed));
	}

	// A guess: it removes the authenticators of both sources.
	private @Nullable Object delete(Call call) {
		User user = this.tokens.require(call.caller()).user();
		this.store.state().users().update(user.id(), (known) -> known.with(Map.of(User.AUTHENTICATORS, List.of())));
		return null;
	}

	// who knows only the password must not put another second factor in place of the
	// right one
	private User binding(Call call) {
		Optional<User> inLogin = this.tokens.findMfaUser(call.caller().token());
		if (inLogin.isEmpty()) {
			return this.tokens.require(call.caller()).user();
		}
		if (!MfaMethods.of(inLogin.get()).mayBindTotp() || Authenticator.SELF.equals(source(call.arguments()))) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "This login cannot bind an authenticator");
		}
		return inLogin.get();
	}

	private static String source(Arguments arguments) {
		String source = arguments.optional("source");
		return Authenticator.APPLICATION.equals(source) ? Authenticator.APPLICATION : Authenticator.SELF;
	}

	private static void checkType(Arguments arguments) {
		for (String name : List.of("type", "authenticator_type", "authenticatorType")) {
			String type = arguments.optional(name);
			if (type != null && !"totp".equals(type)) {
				throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'" + name + "' must be 'totp'");
			}
		}
	}

}
