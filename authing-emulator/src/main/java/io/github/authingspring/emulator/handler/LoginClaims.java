package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.User;

/**
 * The claims about a user in the token of a login.
 */
final class LoginClaims {

	private static final Map<String, String> STANDARD = Map.ofEntries(Map.entry("birthdate", "birthdate"),
			Map.entry("family_name", "familyName"), Map.entry("gender", "gender"), Map.entry("given_name", "givenName"),
			Map.entry("locale", "locale"), Map.entry("middle_name", "middleName"), Map.entry("name", "name"),
			Map.entry("nickname", "nickname"), Map.entry("picture", "photo"),
			Map.entry("preferred_username", "preferredUsername"), Map.entry("profile", "profile"),
			Map.entry("updated_at", "updatedAt"), Map.entry("website", "website"), Map.entry("zoneinfo", "zoneinfo"),
			Map.entry("phone_number", "phone"), Map.entry("email", "email"), Map.entry("external_id", "externalId"),
			Map.entry("unionid", "unionid"));

	private static final List<String> CONTACTS = List.of("phone", "email", "username", "unionid", "openid");

	private LoginClaims() {
	}

	static Map<String, Object> of(User user, State state) {
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("sub", user.id());
		STANDARD.forEach((claim, attribute) -> claims.put(claim, user.text(attribute)));
		claims.put("gender", (user.text("gender") != null) ? user.text("gender") : "U");
		claims.put("phone_number_verified", user.is("phoneVerified"));
		claims.put("email_verified", user.is("emailVerified"));
		claims.put("address", address(user));
		claims.put("data", data(user, state));
		claims.put("userpool_id", state.userPool().id());
		claims.put("aud", state.application().id());
		return claims;
	}

	private static Map<String, Object> address(User user) {
		Map<String, Object> address = new LinkedHashMap<>();
		address.put("country", user.text("country"));
		address.put("postal_code", user.text("postalCode"));
		address.put("region", user.text("region"));
		address.put("formatted", user.text("formatted"));
		return address;
	}

	private static Map<String, Object> data(User user, State state) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("type", "user");
		data.put("userPoolId", state.userPool().id());
		data.put("appId", state.application().id());
		data.put("id", user.id());
		data.put("userId", user.id());
		data.put("_id", user.id());
		CONTACTS.forEach((name) -> data.put(name, user.text(name)));
		data.put("clientId", state.application().id());
		return data;
	}

}
