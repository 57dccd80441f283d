package io.github.authingspring.security.web.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.AuthingSessionSettings;
import io.github.authingspring.security.ReactiveAuthingAuthenticationManager;
import io.github.authingspring.security.RoleOverlay;
import io.github.authingspring.security.Uncancellable;
import io.github.authingspring.security.login.DirectTokenRenewal;
import io.github.authingspring.security.login.LoginFlow;
import io.github.authingspring.security.login.Route;
import io.github.authingspring.security.login.TokenRefresh;
import io.github.authingspring.security.login.hosted.HostedRequests;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;
import org.springframework.security.web.server.ui.LoginPageGeneratingWebFilter;

/**
 * Adds sign-in by Authing to a security filter chain of a WebFlux application: pages and
 * forms below {@code /login} for all its steps, registration, forgotten passwords, entry
 * points, sign-out and the roles of the user. Everything is served as JSON too.
 *
 * <pre>{@code
 * login.applyTo(http);
 * http.csrf(AuthingServerLogin.spa());
 * http.authorizeExchange((rules) -> rules.anyExchange().authenticated());
 * }</pre>
 *
 * The rules of the chain stay with the application. What the starter serves is open to
 * everyone; pages of the application's own must be opened. Users are kept in the
 * {@code WebSession}.
 */
public final class AuthingServerLogin {

	private final ApplicationContext context;

	private final AuthingLoginSettings settings;

	private final ServerRequestCache requests;

	/**
	 * Create a sign-in as the application is configured.
	 * @param context the application
	 */
	public AuthingServerLogin(ApplicationContext context) {
		this(context, context.getBean(AuthingLoginSettings.class), new WebSessionServerRequestCache());
	}

	private AuthingServerLogin(ApplicationContext context, AuthingLoginSettings settings, ServerRequestCache requests) {
		this.context = context;
		this.settings = settings;
		this.requests = requests;
	}

	/**
	 * Use a sign-in page of the application's own instead of the starter's, at
	 * {@code /login} or anywhere else; it must be open to everyone. Its form posts to
	 * {@code /login}; the page is shown again with the query {@code error}, which may say
	 * what is wrong, or {@code sent}, and with the {@code method} that was chosen. The
	 * attribute {@code authing} of the exchange holds what programs are told. Wins over
	 * {@code authing.login.pages.login}.
	 * @param loginPage the path of the page
	 * @return a new sign-in
	 */
	public AuthingServerLogin loginPage(String loginPage) {
		return new AuthingServerLogin(this.context, this.settings.withPage(AuthingPage.LOGIN, loginPage),
				this.requests);
	}

	/**
	 * Keep elsewhere where a browser wanted to go that has to sign in first: by default
	 * in the {@code WebSession}, which there is then for anybody who asks.
	 * @param requests keeps it
	 * @return a new sign-in
	 */
	public AuthingServerLogin requestCache(ServerRequestCache requests) {
		return new AuthingServerLogin(this.context, this.settings, requests);
	}

	/**
	 * Return protection against forged requests for pages and scripts alike, as
	 * {@code spa()} gives it to servlet applications: forms send the token in a field,
	 * also with an upload of up to 1 MB; scripts read it from the cookie
	 * {@code XSRF-TOKEN} and send it in the header {@code X-XSRF-TOKEN}. For
	 * {@code http.csrf(...)} of a chain with this sign-in, which sets the cookie.
	 * @return the protection
	 */
	public static Customizer<ServerHttpSecurity.CsrfSpec> spa() {
		return (csrf) -> csrf.csrfTokenRepository(new SpaCsrfTokens()).csrfTokenRequestHandler(new SpaCsrf());
	}

	/**
	 * Add the sign-in to a chain. What is set on the chain afterwards wins.
	 * @param http the chain
	 */
	public void applyTo(ServerHttpSecurity http) {
		LoginFlow flow = new LoginFlow(this.context, this.settings);
		String loginPage = flow.path(AuthingPage.LOGIN);
		ServerHostedSetup hosted = hosted();
		LoginEntryPoint entryPoint = new LoginEntryPoint(flow,
				(hosted != null && !flow.hasOwnLoginPage()) ? HostedRequests.START : loginPage, this.requests);
		ServerLogins logins = new ServerLogins();
		http.exceptionHandling(
				(exceptions) -> exceptions.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint));
		http.requestCache((cache) -> cache.requestCache(this.requests));
		http.addFilterAfter(new SpaCsrfWebFilter(), SecurityWebFiltersOrder.CSRF);
		http.logout((logout) -> new LogoutSetup(this.context, loginPage).applyTo(logout, hosted));
		http.addFilterAt(loginFilter(flow, logins), SecurityWebFiltersOrder.FORM_LOGIN);
		if (hosted != null) {
			hosted.applyTo(http, prepare(hosted.loginFilter(logins), flow));
		}
		addPages(http, flow, hosted);
		addUser(http, flow, hosted);
		http.addFilterAfter(new SignInAgainWebFilter(entryPoint), SecurityWebFiltersOrder.EXCEPTION_TRANSLATION);
	}

	private @Nullable ServerHostedSetup hosted() {
		ServerHostedPage page = this.context.getBeanProvider(ServerHostedPage.class).getIfAvailable();
		return (page != null) ? new ServerHostedSetup(page, this.context) : null;
	}

	private static void addPages(ServerHttpSecurity http, LoginFlow flow, @Nullable ServerHostedSetup hosted) {
		List<Route> routes = routes(flow, hosted);
		http.addFilterAt(new UncancellableWebFilter(LoginRequests.steps(routes)), SecurityWebFiltersOrder.FIRST);
		http.addFilterAfter(new EndpointWebFilter(routes), SecurityWebFiltersOrder.ANONYMOUS_AUTHENTICATION);
		if (!flow.hasOwnLoginPage() && !flow.hasTemplates()) {
			LoginPageGeneratingWebFilter generated = new LoginPageGeneratingWebFilter();
			generated.setFormLoginEnabled(true);
			http.addFilterAt(generated, SecurityWebFiltersOrder.LOGIN_PAGE_GENERATING);
		}
	}

	/**
	 * Add what makes the user of the session the user of the request.
	 */
	private void addUser(ServerHttpSecurity http, LoginFlow flow, @Nullable ServerHostedSetup hosted) {
		AuthingSessionSettings session = this.context.getBeanProvider(AuthingSessionSettings.class)
			.getIfAvailable(AuthingSessionSettings::defaults);
		http.addFilterAfter(new PermissionsUnavailableWebFilter(flow.answers()),
				SecurityWebFiltersOrder.REACTOR_CONTEXT);
		// who comes before asks Authing for nothing: signing out must not wait for it
		if (!session.refreshBefore().isZero()) {
			http.addFilterAfter(new TokenRefreshWebFilter(new TokenRefresh(session.refreshBefore()),
					(hosted != null) ? hosted.renewal() : direct()), SecurityWebFiltersOrder.LOGOUT);
		}
		http.addFilterAfter(new RoleOverlayWebFilter(this.context.getBean(RoleOverlay.class)),
				SecurityWebFiltersOrder.LOGOUT);
	}

	private TokenRefreshWebFilter.TokenRenewal direct() {
		DirectTokenRenewal renewal = new DirectTokenRenewal(this.context.getBean(AuthenticationClient.class));
		return (user, exchange) -> renewal.renew(user);
	}

	private static List<Route> routes(LoginFlow flow, @Nullable ServerHostedSetup hosted) {
		List<Route> routes = new ArrayList<>(flow.routes());
		if (flow.hasOwnLoginPage() || flow.hasTemplates()) {
			routes.addAll(flow.loginPage((hosted != null) ? HostedRequests.START : null));
		}
		if (!flow.hasOwnLoginPage()) {
			routes.addAll(flow.logoutPage());
		}
		return routes;
	}

	private LoginWebFilter loginFilter(LoginFlow flow, ServerLogins logins) {
		LoginWebFilter filter = new LoginWebFilter(this.context.getBean(ReactiveAuthingAuthenticationManager.class),
				LoginRequests.signIns(flow));
		filter.setServerAuthenticationConverter((exchange) -> ServerExchanges.read(exchange).map(flow::token));
		filter.setSecurityContextRepository(logins);
		return prepare(filter, flow);
	}

	private LoginWebFilter prepare(LoginWebFilter filter, LoginFlow flow) {
		filter.setAuthenticationSuccessHandler((exchange, user) -> succeeded(flow, exchange, user));
		filter.setAuthenticationFailureHandler((exchange, failure) -> ServerExchanges.read(exchange.getExchange())
			.flatMap((read) -> read.answer(flow.failed(read, failure))));
		return filter;
	}

	private Mono<Void> succeeded(LoginFlow flow, WebFilterExchange exchange, Authentication user) {
		Mono<Optional<URI>> saved = this.requests.getRedirectUri(exchange.getExchange())
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
		Mono<Void> event = Uncancellable.blocking(
				() -> this.context.publishEvent(new InteractiveAuthenticationSuccessEvent(user, LoginWebFilter.class)));
		return event.then(SpaCsrf.renew(exchange.getExchange()))
			.then(Mono.zip(ServerExchanges.read(exchange.getExchange()), saved))
			.flatMap((parts) -> parts.getT1()
				.answer(flow.succeeded(parts.getT1(), user, parts.getT2().map(URI::toString).orElse(null))));
	}

}
