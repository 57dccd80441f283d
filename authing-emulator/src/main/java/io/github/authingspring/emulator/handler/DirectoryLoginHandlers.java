package io.github.authingspring.emulator.handler;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.directory.Directory;
import io.github.authingspring.emulator.directory.DirectoryKind;
import io.github.authingspring.emulator.directory.DirectoryUnavailableException;
import io.github.authingspring.emulator.directory.DirectoryUser;
import io.github.authingspring.emulator.store.Ids;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Users;

/**
 * Login with a password that a directory knows. Users come into the pool at their first
 * login.
 */
final class DirectoryLoginHandlers {

	private final Store store;

	private final Directory directory;

	private final PasswordHasher hasher;

	private final LoginGate gate;

	private final LoginCompletion completion;

	DirectoryLoginHandlers(Store store, Directory directory, PasswordHasher hasher, LoginGate gate,
			LoginCompletion completion) {
		this.store = store;
		this.directory = directory;
		this.hasher = hasher;
		this.gate = gate;
		this.completion = completion;
	}

	void register(Operations operations) {
		operations.post("/api/v2/ldap/verify-user", (call) -> login(call, DirectoryKind.LDAP));
		operations.post("/api/v2/ad/verify-user", (call) -> login(call, DirectoryKind.AD));
	}

	private Map<String, Object> login(Call call, DirectoryKind kind) {
		String name = call.arguments().required("username");
		byte[] password = password(call.arguments().required("password"));
		LoginAttempt attempt = attempt(call, kind.code() + ":" + kind.account(name).toLowerCase(Locale.ROOT));
		this.gate.check(attempt);
		DirectoryUser user = authenticate(kind, name, password).orElseThrow(() -> this.gate.failed(attempt));
		this.gate.passed(attempt);
		return this.completion.complete(imported(kind, user), call.caller(), attempt.address());
	}

	private Optional<DirectoryUser> authenticate(DirectoryKind kind, String name, byte[] password) {
		try {
			Optional<DirectoryUser> user = this.directory.find(kind, name);
			boolean right = user.isPresent() ? this.directory.accepts(user.get(), password)
					: this.hasher.matches(password, null);
			return user.filter((known) -> right);
		}
		catch (DirectoryUnavailableException ex) {
			throw AuthingFailure.of(ErrorCode.DIRECTORY_UNAVAILABLE);
		}
	}

	// A guess: the server tells plaintext and cipher text apart by trying.
	private byte[] password(String sent) {
		return this.store.state().passwordKey().decrypt(sent).orElseGet(() -> sent.getBytes(StandardCharsets.UTF_8));
	}

	// A guess: the captcha is read from the body or from its options.
	private static LoginAttempt attempt(Call call, String name) {
		Map<String, Object> input = new LinkedHashMap<>(call.arguments().nested("options").values());
		input.putAll(call.arguments().values());
		return LoginAttempt.of(call.caller(), new Claimant(name, Optional.empty()), new Arguments(input));
	}

	private User imported(DirectoryKind kind, DirectoryUser found) {
		String id = Ids.of(kind.code(), found.username().toLowerCase(Locale.ROOT));
		String now = UserView.time(this.store.now());
		Users users = this.store.state().users();
		if (users.byId(id).isEmpty()) {
			users.addIfAbsent(new User(Map.of("id", id, "username", found.username(), "externalId", found.dn(),
					"registerSource", List.of(kind.code()), "createdAt", now, "signedUp", now)));
		}
		Map<String, Object> profile = new LinkedHashMap<>();
		profile.put("name", found.name());
		profile.put("email", found.mail());
		profile.put("updatedAt", now);
		return users.update(id, (user) -> user.with(profile));
	}

}
