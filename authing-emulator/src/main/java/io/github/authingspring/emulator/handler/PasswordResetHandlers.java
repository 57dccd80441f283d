package io.github.authingspring.emulator.handler;

import java.util.Arrays;
import java.util.Map;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Users;

/**
 * New passwords for users who are not signed in.
 */
final class PasswordResetHandlers {

	private final Store store;

	private final Passwords passwords;

	private final OldPassword oldPassword;

	private final OneTimeCodes codes;

	private final Tokens tokens;

	PasswordResetHandlers(Store store, Passwords passwords, OldPassword oldPassword, OneTimeCodes codes,
			Tokens tokens) {
		this.store = store;
		this.passwords = passwords;
		this.oldPassword = oldPassword;
		this.codes = codes;
		this.tokens = tokens;
	}

	void register(Operations operations) {
		operations.mutation("resetPassword", this::resetPassword);
		operations.mutation("resetPasswordByFirstLoginToken", this::resetByFirstLoginToken);
		operations.post("/api/v2/users/password/reset-by-first-login-token",
				(call) -> CommonMessage.dropped(resetByFirstLoginToken(call)));
		operations.mutation("resetPasswordByForceResetToken", this::resetByForceResetToken);
	}

	private Map<String, Object> resetPassword(Call call) {
		String phone = call.arguments().optional("phone");
		String email = call.arguments().optional("email");
		if ((phone == null) == (email == null)) {
			throw AuthingFailure.of(ErrorCode.INCOMPLETE);
		}
		byte[] password = this.passwords.decryptNew(call.arguments().required("newPassword"));
		String to = (phone != null) ? phone : String.valueOf(email);
		this.codes.use(to, Purpose.RESET_PASSWORD, call.arguments().required("code"));
		Users users = this.store.state().users();
		User user = ((phone != null) ? users.by("phone", phone) : users.byEmail(to))
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.UNKNOWN_USER));
		users.update(user.id(), (known) -> this.passwords.set(known, password));
		this.store.state().attempts().forget("user:" + user.id());
		return CommonMessage.success();
	}

	private Map<String, Object> resetByFirstLoginToken(Call call) {
		User user = this.tokens.readResetToken(call.arguments().required("token"), User.RESET_PASSWORD);
		set(user, this.passwords.decryptNew(call.arguments().required("password")));
		return CommonMessage.success();
	}

	// A guess: a new password must differ from the old one, and 2061 says so.
	private Map<String, Object> resetByForceResetToken(Call call) {
		User user = this.tokens.readResetToken(call.arguments().required("token"), User.FORCE_RESET);
		byte[] old = this.passwords.decrypt(call.arguments().required("oldPassword"));
		byte[] password = this.passwords.decryptNew(call.arguments().required("newPassword"));
		this.oldPassword.check(user, old);
		if (Arrays.equals(old, password)) {
			throw AuthingFailure.of(ErrorCode.UNSAFE_PASSWORD);
		}
		set(user, password);
		return CommonMessage.success();
	}

	private void set(User user, byte[] password) {
		this.store.state().users().update(user.id(), (known) -> {
			// of several parallel uses of a token one succeeds
			if (!Tokens.fingerprint(known).equals(Tokens.fingerprint(user))) {
				throw AuthingFailure.of(ErrorCode.LOGIN_INVALID);
			}
			return this.passwords.set(known, password);
		});
	}

}
