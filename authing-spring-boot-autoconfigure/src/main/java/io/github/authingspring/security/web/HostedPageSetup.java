package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthenticationClient;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Puts sign-in on Authing's page into a chain, with filters of its own: what the
 * application signs in by with {@code oauth2Login()} stays as it is.
 */
final class HostedPageSetup {

	/**
	 * Leads to Authing's page.
	 */
	static final String START = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
			+ HostedPage.REGISTRATION_ID;

	private static final String RETURN = "/login/oauth2/code/" + HostedPage.REGISTRATION_ID;

	private final HostedPage page;

	private final AuthenticationClient client;

	private final PathPatternRequestMatcher.Builder paths;

	private final ClientRegistrationRepository registrations;

	private final JwtDecoder decoder;

	HostedPageSetup(HostedPage page, AuthenticationClient client, PathPatternRequestMatcher.Builder paths) {
		this.page = page;
		this.client = client;
		this.paths = paths;
		this.registrations = new InMemoryClientRegistrationRepository(page.registration());
		OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
		decoders.setJwsAlgorithmResolver((registration) -> page.algorithm());
		this.decoder = decoders.createDecoder(page.registration());
	}

	/**
	 * Comes before the defaults for logout, and knows which of them it replaces.
	 */
	void init(LogoutConfigurer<HttpSecurity> logout, String loginPage) {
		HostedLogout hosted = new HostedLogout(this.page, this.client, loginPage);
		logout.addLogoutHandler(hosted);
		logout.defaultLogoutSuccessHandlerFor(hosted, hosted::isHosted);
	}

	/**
	 * Return who turns what comes back from Authing's page into a user.
	 */
	AuthenticationProvider provider() {
		OidcUserService users = new OidcUserService();
		users.setRetrieveUserInfo((request) -> false); // the id_token says it all
		OidcAuthorizationCodeAuthenticationProvider provider = new OidcAuthorizationCodeAuthenticationProvider(
				new HostedTokens(this.client), users);
		provider.setJwtDecoderFactory((registration) -> this.decoder);
		return provider;
	}

	/**
	 * Return the filter by its general type: callers are also loaded where there is no
	 * OAuth 2.0 client.
	 */
	AbstractAuthenticationProcessingFilter loginFilter(FormerUser former) {
		HostedLoginFilter filter = new HostedLoginFilter(this.registrations, this.page.clients(), RETURN, former);
		filter.setRequiresAuthenticationRequestMatcher(this.paths.matcher(HttpMethod.GET, RETURN));
		return filter;
	}

	TokenRenewal renewal() {
		return new HostedTokenRenewal(this.page.clients(), this.client, this.decoder);
	}

	void configure(HttpSecurity http) {
		http.addFilterBefore(
				new OAuth2AuthorizationRequestRedirectFilter(
						new HostedPageRequests(this.registrations, this.paths.matcher(HttpMethod.GET, START))),
				OAuth2AuthorizationRequestRedirectFilter.class);
	}

}
