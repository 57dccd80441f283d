package io.github.authingspring.client;

import java.util.Map;

import org.springframework.http.HttpMethod;

/**
 * The keys that Authing signs tokens with.
 */
public final class AuthingKeys {

	private AuthingKeys() {
	}

	/**
	 * Fetch the public keys of the application's RS256 tokens. Sent once, so that whoever
	 * counts the calls counts the requests.
	 * @param client asks Authing
	 * @return the JWK set as JSON
	 */
	public static AuthingCall<String> jwkSet(AuthingOperations client) {
		Endpoint endpoint = Endpoint.of(HttpMethod.GET, "/oidc/.well-known/jwks.json", new BareFormat()).sentOnce();
		return client.call(new AuthingRequest<>("jwkSet", endpoint, Map.of(), (answer) -> answer.body().toString()));
	}

}
