package io.github.authingspring.autoconfigure.security.servlet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.autoconfigure.AuthingConfigurationException;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.client.AuthingUrls;
import io.github.authingspring.security.web.HostedPage;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
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
final class HostedPageFactory {

	private static final List<String> SCOPES = List.of("openid", "profile", "email", "phone", "username",
			"offline_access");

	/**
	 * What HS256 takes.
	 */
	private static final int LEAST_BYTES = 32;

	private final AuthingConnectionDetails connection;

	private final Environment environment;

	private final Application application;

	HostedPageFactory(@Nullable AuthingConnectionDetails connection, Environment environment) {
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
	 */
	ClientRegistrationRepository registrations(OAuth2ClientProperties properties) {
		Map<String, ClientRegistration> registrations = new LinkedHashMap<>(
				new OAuth2ClientPropertiesMapper(properties).asClientRegistrations());
		if (!registrations.containsKey(HostedPage.REGISTRATION_ID)) {
			registrations.put(HostedPage.REGISTRATION_ID, registration());
		}
		return new InMemoryClientRegistrationRepository(registrations);
	}

	/**
	 * Return Authing's registration, also where the application's own repository does not
	 * know it.
	 */
	ClientRegistration registration(ClientRegistrationRepository registrations) {
		ClientRegistration known = registrations.findByRegistrationId(HostedPage.REGISTRATION_ID);
		return (known != null) ? known : registration();
	}

	HostedPage page(ClientRegistration registration, OAuth2AuthorizedClientRepository clients) {
		return new HostedPage(registration, algorithm(), clients, new AuthingUrls(this.application));
	}

	private ClientRegistration registration() {
		String oidc = this.application.appHost() + "/oidc";
		return ClientRegistration.withRegistrationId(HostedPage.REGISTRATION_ID)
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
	 * The token itself never chooses.
	 */
	private JwsAlgorithm algorithm() {
		return "RS256".equalsIgnoreCase(this.environment.getProperty("authing.jwt.algorithm"))
				? SignatureAlgorithm.RS256 : MacAlgorithm.HS256;
	}

}
