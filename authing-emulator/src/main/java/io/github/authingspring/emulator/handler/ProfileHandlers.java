package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.emulator.store.Authenticator;
import io.github.authingspring.emulator.store.NameTakenException;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import org.jspecify.annotations.Nullable;

/**
 * The profile of the signed-in user.
 */
final class ProfileHandlers {

	private static final Set<String> CHANGEABLE = Set.of("username", "nickname", "photo", "company", "browser",
			"device", "lastIP", "name", "givenName", "familyName", "middleName", "profile", "preferredUsername",
			"website", "gender", "birthdate", "zoneinfo", "locale", "address", "formatted", "streetAddress", "locality",
			"region", "postalCode", "city", "province", "country");

	private final Store store;

	private final Tokens tokens;

	private final Passwords passwords;

	private final OldPassword oldPassword;

	ProfileHandlers(Store store, Tokens tokens, Passwords passwords, OldPassword oldPassword) {
		this.store = store;
		this.tokens = tokens;
		this.passwords = passwords;
		this.oldPassword = oldPassword;
	}

	void register(Operations operations) {
		operations.get("/api/v2/users/me", this::currentUser);
		operations.query("user", this::user);
		operations.mutation("updateUser", this::updateUser);
		operations.mutation("updatePassword", this::updatePassword);
		operations.get("/api/v2/users/me/security-level", this::securityLevel);
	}

	private Map<String, Object> currentUser(Call call) {
		return UserView.of(this.tokens.require(call.caller()), this.store.state());
	}

	private Map<String, Object> user(Call call) {
		return UserView.of(this.tokens.requireOwn(call), this.store.state());
	}

	private Map<String, Object> updateUser(Call call) {
		Session session = this.tokens.requireOwn(call);
		Map<String, Object> changes = new LinkedHashMap<>();
		call.arguments().nested("input").values().forEach((name, value) -> {
			if (changed(name, value, session.user())) {
				changes.put(name, value);
			}
		});
		changes.put("updatedAt", UserView.time(this.store.now()));
		try {
			User user = this.store.state().users().rename(session.user().id(), (known) -> known.with(changes));
			return UserView.of(session.with(user), this.store.state());
		}
		catch (NameTakenException ex) {
			throw AuthingFailure.of(ErrorCode.USERNAME_EXISTS);
		}
	}

	// A guess: an absent value, or for a fixed attribute the present one, is no change.
	private static boolean changed(String name, @Nullable Object value, User user) {
		if ("username".equals(name) && value instanceof String text && text.isBlank()) {
			throw AuthingFailure.of(ErrorCode.USERNAME_MISSING);
		}
		if (value == null || CHANGEABLE.contains(name)) {
			return value != null;
		}
		if (value.equals(user.attributes().get(name))) {
			return false;
		}
		throw AuthingFailure.of(switch (name) {
			case "email" -> ErrorCode.EMAIL_NOT_HERE;
			case "phone" -> ErrorCode.PHONE_NOT_HERE;
			default -> ErrorCode.NOT_CHANGEABLE;
		});
	}

	private Map<String, Object> updatePassword(Call call) {
		Session session = this.tokens.require(call.caller());
		byte[] password = this.passwords.decryptNew(call.arguments().required("newPassword"));
		checkOld(session.user(), call.arguments().optional("oldPassword"));
		User user = this.store.state()
			.users()
			.update(session.user().id(), (known) -> this.passwords.set(known, password));
		return UserView.of(session.with(user), this.store.state());
	}

	private void checkOld(User user, @Nullable String sent) {
		if (user.text(User.PASSWORD_HASH) == null) {
			return;
		}
		if (sent == null || sent.isEmpty()) {
			throw AuthingFailure.of(ErrorCode.OLD_PASSWORD_MISSING);
		}
		this.oldPassword.check(user, this.passwords.decrypt(sent));
	}

	// A guess: what the parts of the score are worth.
	private Map<String, Object> securityLevel(Call call) {
		User user = this.tokens.require(call.caller()).user();
		int passwordLevel = user.number(User.PASSWORD_LEVEL);
		boolean mfa = Authenticator.of(user).stream().anyMatch(Authenticator::enabled);
		Map<String, Object> level = new LinkedHashMap<>();
		level.put("email", user.text("email") != null);
		level.put("phone", user.text("phone") != null);
		level.put("password", user.text(User.PASSWORD_HASH) != null);
		level.put("mfa", mfa);
		long parts = level.values().stream().filter(Boolean.TRUE::equals).count();
		level.put("score", 20 * parts + 10L * Math.max(0, passwordLevel - 1));
		level.put("passwordSecurityLevel", (passwordLevel > 0) ? passwordLevel : null);
		return level;
	}

}
