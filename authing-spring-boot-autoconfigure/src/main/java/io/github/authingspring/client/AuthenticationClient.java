package io.github.authingspring.client;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.lang.CheckReturnValue;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * Client for Authing's authentication operations. Stateless and safe to share: it never
 * holds a signed-in user. Operations on behalf of a user are reached by
 * {@link #as(String)}.
 */
@CheckReturnValue
public interface AuthenticationClient extends LoginOperations, RegistrationOperations, VerificationOperations,
		PasswordOperations, OidcOperations, SsoOperations {

	/**
	 * Return the operations on behalf of a user.
	 * @param token the user's id_token
	 * @return the operations, bound to the token
	 * @throws IllegalArgumentException if the token is blank
	 */
	default AuthenticatedClient as(String token) {
		return as(AuthingTokenSource.of(token));
	}

	/**
	 * Return the operations on behalf of whoever a source names when a call is executed.
	 * @param tokens where the token comes from
	 * @return the operations, bound to the source
	 */
	AuthenticatedClient as(AuthingTokenSource tokens);

	/**
	 * Return the second step of a sign-in.
	 * @param mfaToken the token of {@link MfaRequiredException#challenge()}
	 * @return the operations, bound to the token
	 * @throws IllegalArgumentException if the token is blank
	 */
	MfaVerificationOperations mfa(String mfaToken);

	/**
	 * Create a client.
	 * @param builder makes the {@link WebClient} that sends the requests
	 * @param connector connects it; connect and response time-outs, proxies, certificates
	 * and whether redirects are followed are its own settings
	 * @param settings everything else
	 * @return the client
	 * @throws IllegalArgumentException if the public key of the settings is malformed
	 */
	static AuthenticationClient create(WebClient.Builder builder, ClientHttpConnector connector,
			AuthingClientSettings settings) {
		return create(builder, connector, settings, AuthingCallObservations.NONE);
	}

	/**
	 * Create a client whose calls are observed. What the {@link WebClient} observes
	 * itself is a setting of its builder.
	 * @param builder makes the {@link WebClient} that sends the requests
	 * @param connector connects it; connect and response time-outs, proxies, certificates
	 * and whether redirects are followed are its own settings
	 * @param settings everything else
	 * @param observations how calls are observed
	 * @return the client
	 * @throws IllegalArgumentException if the public key of the settings is malformed
	 */
	static AuthenticationClient create(WebClient.Builder builder, ClientHttpConnector connector,
			AuthingClientSettings settings, AuthingCallObservations observations) {
		WebClient webClient = builder.clone()
			.uriBuilderFactory(new DefaultUriBuilderFactory())
			.clientConnector(connector)
			.filters((filters) -> filters.add(new SecretQuery(connector)))
			.build();
		return new DefaultAuthenticationClient(new AuthingTransport(webClient, settings, observations));
	}

}
