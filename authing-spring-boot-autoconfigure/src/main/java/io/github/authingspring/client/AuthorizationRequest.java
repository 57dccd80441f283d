package io.github.authingspring.client;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What a browser asks Authing's sign-in page for. Immutable.
 *
 * @param redirectUri where the browser comes back to
 * @param scope what is asked for, separated by spaces
 * @param state comes back unchanged; keep it in the browser's session and compare
 * @param nonce comes back inside the id_token; keep it in the browser's session and
 * compare; not part of OAuth 2.0
 * @param parameters further parameters, such as {@code response_type}, {@code prompt} or
 * {@code response_mode}
 */
public record AuthorizationRequest(String redirectUri, String scope, String state, @Nullable String nonce,
		Map<String, String> parameters) {

	/**
	 * Create a request.
	 * @throws IllegalArgumentException if the redirect address or the state is blank
	 */
	public AuthorizationRequest {
		Assert.hasText(redirectUri, "'redirectUri' must not be empty");
		Assert.hasText(state, "'state' must not be empty");
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Return a request of OpenID Connect with random state and nonce.
	 * @param redirectUri where the browser comes back to
	 * @return the request
	 */
	public static AuthorizationRequest oidc(String redirectUri) {
		return new AuthorizationRequest(redirectUri, "openid profile email phone address", random(), random(),
				Map.of());
	}

	/**
	 * Return a request of OAuth 2.0 with a random state.
	 * @param redirectUri where the browser comes back to
	 * @return the request
	 */
	public static AuthorizationRequest oauth(String redirectUri) {
		return new AuthorizationRequest(redirectUri, "user", random(), null, Map.of());
	}

	/**
	 * Return this request with another scope.
	 * @param scope what is asked for, separated by spaces
	 * @return a new request
	 */
	public AuthorizationRequest withScope(String scope) {
		return new AuthorizationRequest(this.redirectUri, scope, this.state, this.nonce, this.parameters);
	}

	/**
	 * Return this request with a proof.
	 * @param pkce the proof, to be redeemed with the code
	 * @return a new request
	 */
	public AuthorizationRequest withPkce(Pkce pkce) {
		return withParameter("code_challenge", pkce.challenge()).withParameter("code_challenge_method", "S256");
	}

	/**
	 * Return this request with a further parameter.
	 * @param name the name
	 * @param value the value
	 * @return a new request
	 */
	public AuthorizationRequest withParameter(String name, String value) {
		Map<String, String> added = new LinkedHashMap<>(this.parameters);
		added.put(name, value);
		return new AuthorizationRequest(this.redirectUri, this.scope, this.state, this.nonce, added);
	}

	private static String random() {
		return Pkce.generate().verifier();
	}

}
