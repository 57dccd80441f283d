package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.login.LoginCall;
import io.github.authingspring.security.login.hosted.HostedGrants;
import io.github.authingspring.security.login.hosted.HostedRenewal;
import io.github.authingspring.security.login.hosted.HostedRequests;
import io.github.authingspring.security.login.hosted.HostedSignOut;

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
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Puts sign-in on Authing's page into a chain, with filters of its own: what the
 * application signs in by with {@code oauth2Login()} stays as it is.
 */
final class HostedPageSetup {

	private final HostedPage page;

	private final AuthenticationClient client;

	private final HostedGrants grants;

	private final PathPatternRequestMatcher.Builder paths;

	private final ClientRegistrationRepository registrations;

	private final JwtDecoder decoder;

	HostedPageSetup(HostedPage page, AuthenticationClient client, PathPatternRequestMatcher.Builder paths) {
		this.page = page;
		this.client = client;
		this.grants = new HostedGrants(client);
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
		HostedLogout hosted = new HostedLogout(this.page.clients(),
				new HostedSignOut(this.grants, this.page.urls(), loginPage));
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
				(request) -> this.grants.exchange(request).execute(), users);
		provider.setJwtDecoderFactory((registration) -> this.decoder);
		return provider;
	}

	/**
	 * Return the filter by its general type: callers are also loaded where there is no
	 * OAuth 2.0 client.
	 */
	AbstractAuthenticationProcessingFilter loginFilter(FormerUser former) {
		HostedLoginFilter filter = new HostedLoginFilter(this.registrations, this.page.clients(), HostedRequests.RETURN,
				former);
		filter.setRequiresAuthenticationRequestMatcher(this.paths.matcher(HttpMethod.GET, HostedRequests.RETURN));
		return filter;
	}

	TokenRenewal renewal() {
		return new HostedTokenRenewal(this.page.clients(), new HostedRenewal(this.client,
				(token) -> LoginCall.defer(() -> LoginCall.done(this.decoder.decode(token)))));
	}

	/**
	 * Comes before {@code oauth2Login()} of the application's own, which would take the
	 * answer of Authing's page too.
	 */
	void configure(HttpSecurity http, AbstractAuthenticationProcessingFilter loginFilter) {
		http.addFilterBefore(loginFilter, OAuth2LoginAuthenticationFilter.class);
		http.addFilterBefore(
				new OAuth2AuthorizationRequestRedirectFilter(new HostedPageRequests(this.registrations,
						this.paths.matcher(HttpMethod.GET, HostedRequests.START))),
				OAuth2AuthorizationRequestRedirectFilter.class);
	}

}
