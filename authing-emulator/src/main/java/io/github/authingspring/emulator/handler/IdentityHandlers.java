package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Users;

/**
 * Linking of social accounts.
 */
final class IdentityHandlers {

	private final Store store;

	private final Tokens tokens;

	IdentityHandlers(Store store, Tokens tokens) {
		this.store = store;
		this.tokens = tokens;
	}

	void register(Operations operations) {
		operations.post("/api/v2/users/link", this::link);
		operations.post("/api/v2/users/unlink", this::unlink);
	}

	// A guess: the secondary account is gone afterwards.
	private Object link(Call call) {
		User primary = primary(call);
		User secondary = this.tokens.read(call.arguments().required("secondaryUserToken")).user();
		if (primary.id().equals(secondary.id())) {
			throw AuthingFailure.of(ErrorCode.IDENTITY_BOUND);
		}
		if (secondary.list(User.IDENTITIES).isEmpty()) {
			throw AuthingFailure.of(ErrorCode.IDENTITY_NOT_BOUND);
		}
		Users users = this.store.state().users();
		users.update(primary.id(), (known) -> {
			checkProviders(known, secondary);
			List<Map<String, Object>> identities = new ArrayList<>(known.list(User.IDENTITIES));
			users.remove(secondary.id())
				.orElseThrow(() -> AuthingFailure.of(ErrorCode.IDENTITY_BOUND))
				.list(User.IDENTITIES)
				.forEach((identity) -> identities.add(ofUser(identity, known)));
			return known.with(Map.of(User.IDENTITIES, identities));
		});
		return true;
	}

	private static void checkProviders(User primary, User secondary) {
		List<Object> bound = primary.list(User.IDENTITIES)
			.stream()
			.map((identity) -> identity.get("provider"))
			.toList();
		if (secondary.list(User.IDENTITIES).stream().anyMatch((identity) -> bound.contains(identity.get("provider")))) {
			throw AuthingFailure.of(ErrorCode.PROVIDER_BOUND);
		}
	}

	private static Map<String, Object> ofUser(Map<String, Object> identity, User user) {
		Map<String, Object> copy = new LinkedHashMap<>(identity);
		copy.put("userId", user.id());
		return copy;
	}

	private Object unlink(Call call) {
		User primary = primary(call);
		String provider = call.arguments().required("provider");
		this.store.state().users().update(primary.id(), (user) -> {
			List<Map<String, Object>> identities = new ArrayList<>(user.list(User.IDENTITIES));
			if (!identities.removeIf((identity) -> provider.equals(identity.get("provider")))) {
				throw AuthingFailure.of(ErrorCode.IDENTITY_NOT_BOUND);
			}
			return LoginMethods.checked(user.with(Map.of(User.IDENTITIES, identities)));
		});
		return true;
	}

	private User primary(Call call) {
		Session caller = this.tokens.require(call.caller());
		User primary = this.tokens.read(call.arguments().required("primaryUserToken")).user();
		if (!primary.id().equals(caller.user().id())) {
			throw AuthingFailure.of(ErrorCode.NOT_YOURS);
		}
		return primary;
	}

}
