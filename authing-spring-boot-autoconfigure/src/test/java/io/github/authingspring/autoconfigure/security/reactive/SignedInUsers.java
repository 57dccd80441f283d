package io.github.authingspring.autoconfigure.security.reactive;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.model.User;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import org.jspecify.annotations.Nullable;

/**
 * Signs users in, and knows them later.
 */
class SignedInUsers {

	private final Map<String, AuthingAuthentication> known = new ConcurrentHashMap<>();

	private final AuthenticationClient client;

	SignedInUsers(AuthenticationClient client) {
		this.client = client;
	}

	AuthingAuthentication signIn(String name) {
		User user = this.client.loginByUsername(name, "Passw0rd!").execute();
		AuthingAuthentication signedIn = new AuthingAuthentication(AuthingUser.of(user),
				new AuthingIdToken(user.token(), user.tokenExpiredAt()), List.of());
		this.known.put(name, signedIn);
		return signedIn;
	}

	@Nullable AuthingAuthentication get(String name) {
		return this.known.get(name);
	}

}
