package io.github.authingspring.autoconfigure.security;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.autoconfigure.AuthingConfigurationException;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.client.AuthingUrls;
import io.github.authingspring.security.login.hosted.HostedRequests;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.util.StringUtils;

/**
 * Makes what sign-in on Authing's page needs from what is configured, without a network.
 */
public final class HostedPageFactory {

	private static final List<String> SCOPES = List.of("openid", "profile", "email", "phone", "username",
			"offline_access");

	/**
	 * What HS256 takes.
	 */
	private static final int LEAST_BYTES = 32;

	private final AuthingConnectionDetails connection;

	private final Environment environment;

	private final Application application;

	/**
	 * Create a factory.
	 * @param connection the application at Authing; {@code null} if there is none
	 * @param environment the keys
	 */
	public HostedPageFactory(@Nullable AuthingConnectionDetails connection, Environment environment) {
		if (connection == null) {
			throw AuthingConfigurationException.of(
					"'authing.login.hosted-page' is set, but there is no AuthingConnectionDetails beside the "
							+ "application's own AuthenticationClient.",
					"Define a bean of the type AuthingConnectionDetails, or remove the key.");
		}
		this.connection = connection;
		this.environment = environment;
		try {
			this.application = Application.of(connection.getAppId(), connection.getAppHost());
		}
		catch (IllegalArgumentException ex) {
			throw AuthingConfigurationException.invalid(ex);
		}
	}

	/**
	 * Return the registrations of the application and Authing's, which the application
	 * may configure itself.
	 * @param properties the registrations of the application
	 * @return all registrations
	 */
	public List<ClientRegistration> registrations(OAuth2ClientProperties properties) {
		Map<String, ClientRegistration> registrations = new LinkedHashMap<>(
				new OAuth2ClientPropertiesMapper(properties).asClientRegistrations());
		if (!registrations.containsKey(HostedRequests.REGISTRATION_ID)) {
			registrations.put(HostedRequests.REGISTRATION_ID, registration());
		}
		return List.copyOf(registrations.values());
	}

	/**
	 * Return the pages at Authing.
	 * @return the addresses
	 */
	public AuthingUrls urls() {
		return new AuthingUrls(this.application);
	}

	/**
	 * Return Authing's registration, for where the application's own repository does not
	 * know it.
	 * @return the registration
	 */
	public ClientRegistration registration() {
		String oidc = this.application.appHost() + "/oidc";
		return ClientRegistration.withRegistrationId(HostedRequests.REGISTRATION_ID)
			.clientName("Authing")
			.clientId(this.application.appId())
			.clientSecret(secret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
			.scope(SCOPES)
			.issuerUri(this.environment.getProperty("authing.jwt.issuer", oidc))
			.authorizationUri(oidc + "/auth")
			.tokenUri(oidc + "/token")
			.userInfoUri(oidc + "/me")
			.jwkSetUri(oidc + "/.well-known/jwks.json")
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.build();
	}

	private String secret() {
		String secret = this.connection.getAppSecret();
		if (!StringUtils.hasText(secret)) {
			throw AuthingConfigurationException.of(
					"'authing.login.hosted-page' is set, but 'authing.app-secret' is not.",
					"Set 'authing.app-secret' as the Authing console shows it for your application, or remove the key.");
		}
		if (algorithm() == MacAlgorithm.HS256 && secret.getBytes(StandardCharsets.UTF_8).length < LEAST_BYTES) {
			throw AuthingConfigurationException.of(
					"'authing.app-secret' is too short to verify id_tokens: HS256 takes at least 32 bytes.",
					"Correct the value, or let Authing sign by RS256 and set 'authing.jwt.algorithm=RS256'.");
		}
		return secret;
	}

	/**
	 * Return how id_tokens are signed. The token itself never chooses.
	 * @return the algorithm
	 */
	public JwsAlgorithm algorithm() {
		return "RS256".equalsIgnoreCase(this.environment.getProperty("authing.jwt.algorithm"))
				? SignatureAlgorithm.RS256 : MacAlgorithm.HS256;
	}

}
