package io.github.authingspring.client;

/**
 * Asks whether Authing answers, by reading what it publishes to everyone. Needs no user,
 * signs nobody in and counts as no attempt.
 */
public final class AuthingProbe {

	static final String PATH = "/api/v2/.well-known";

	private static final AuthingRequest<Boolean> REQUEST = AuthingRequest.get("probe", PATH, (answer) -> true);

	private AuthingProbe() {
	}

	/**
	 * Prepare the question.
	 * @param client the client to ask with
	 * @return a call that ends in {@code true}, or in an {@link AuthingException} as
	 * described at {@link AuthingCall#execute()}
	 */
	public static AuthingCall<Boolean> with(AuthenticationClient client) {
		return client.call(REQUEST);
	}

}
