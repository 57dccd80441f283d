package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.Role;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.User;

/**
 * The claims about a user that scopes allow.
 */
final class OidcClaims {

	private static final Map<String, List<String>> BY_SCOPE = Map.of("profile",
			List.of("birthdate", "family_name", "gender", "given_name", "locale", "middle_name", "name", "nickname",
					"picture", "preferred_username", "profile", "updated_at", "website", "zoneinfo"),
			"email", List.of("email", "email_verified"), "phone", List.of("phone_number", "phone_number_verified"),
			"address", List.of("address"), "external_id", List.of("external_id"), "unionid", List.of("unionid"));

	private OidcClaims() {
	}

	static Map<String, Object> of(User user, String scope, State state) {
		Map<String, Object> all = LoginClaims.of(user, state);
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("sub", user.id());
		List<String> scopes = List.of(scope.split(" ", -1));
		for (String name : scopes) {
			BY_SCOPE.getOrDefault(name, List.of()).forEach((claim) -> claims.put(claim, all.get(claim)));
		}
		if (scopes.contains("username")) {
			claims.put("username", user.text("username"));
		}
		if (scopes.contains("roles")) {
			claims.put("roles",
					state.access().rolesOf(user.id(), Role.DEFAULT_NAMESPACE).stream().map(Role::code).toList());
		}
		if (scopes.contains("extended_fields")) {
			claims.put("extended_fields", CustomData.values(user));
		}
		return claims;
	}

}
