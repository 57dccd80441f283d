package io.github.authingspring.security.web.server;

import java.time.Duration;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.login.LoginCall;
import io.github.authingspring.security.login.hosted.HostedGrants;
import io.github.authingspring.security.login.hosted.HostedRenewal;
import io.github.authingspring.security.login.hosted.HostedSignOut;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.OAuth2AuthorizationRequestRedirectWebFilter;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;

/**
 * Puts sign-in on Authing's page into a chain, with filters of its own: what the
 * application signs in by with {@code oauth2Login()} stays as it is.
 */
final class ServerHostedSetup {

	/**
	 * How long keys may take. What fetches them has no limit of its own.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ServerHostedPage page;

	private final ApplicationContext context;

	private final AuthenticationClient client;

	private final HostedGrants grants;

	private final ReactiveClientRegistrationRepository registrations;

	private final ReactiveJwtDecoder decoder;

	ServerHostedSetup(ServerHostedPage page, ApplicationContext context) {
		this.page = page;
		this.context = context;
		this.client = context.getBean(AuthenticationClient.class);
		this.grants = new HostedGrants(this.client);
		this.registrations = new InMemoryReactiveClientRegistrationRepository(page.registration());
		ReactiveOidcIdTokenDecoderFactory decoders = new ReactiveOidcIdTokenDecoderFactory();
		decoders.setJwsAlgorithmResolver((registration) -> page.algorithm());
		ReactiveJwtDecoder patient = decoders.createDecoder(page.registration());
		this.decoder = (token) -> patient.decode(token)
			.timeout(PATIENCE, Mono.error(() -> new JwtException("The keys of Authing are not answered in time")));
	}

	void applyTo(LogoutSpec logout, String loginPage, ServerLogoutSuccessHandler others) {
		new HostedServerLogout(this.page.clients(), new HostedSignOut(this.grants, this.page.urls(), loginPage))
			.applyTo(logout, others);
	}

	TokenRefreshWebFilter.TokenRenewal renewal() {
		return new ServerHostedRenewal(this.page.clients(),
				new HostedRenewal(this.client, (token) -> LoginCall.later(this.decoder.decode(token))));
	}

	/**
	 * Return the filter by its general type: callers are also loaded where there is no
	 * OAuth 2.0 client.
	 */
	LoginWebFilter loginFilter(ServerSecurityContextRepository logins) {
		AuthenticationEventPublisher events = this.context.getBeanProvider(AuthenticationEventPublisher.class)
			.getIfUnique(() -> AuthingLoginEventPublisher.of(this.context));
		HostedLoginWebFilter filter = new HostedLoginWebFilter(
				new HostedAuthenticationManager(this.grants, this.decoder, new AuthingLoginEventPublisher(events)),
				this.page.clients(), logins);
		filter.setServerAuthenticationConverter(new HostedAnswerConverter(this.registrations));
		return filter;
	}

	/**
	 * Add what leads to Authing's page and takes its answers. Comes before the same of
	 * the application.
	 */
	void applyTo(ServerHttpSecurity http, LoginWebFilter loginFilter) {
		http.addFilterBefore(
				new OAuth2AuthorizationRequestRedirectWebFilter(new HostedExchangeRequests(this.registrations)),
				SecurityWebFiltersOrder.HTTP_BASIC);
		http.addFilterAt(loginFilter, SecurityWebFiltersOrder.FORM_LOGIN);
	}

}
