package io.github.authingspring.security.web;

import java.util.Objects;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingAuthenticationProvider;
import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.FactorAuthorizationManager;
import io.github.authingspring.security.RoleOverlay;
import io.github.authingspring.security.login.DirectTokenRenewal;
import io.github.authingspring.security.login.SignedOutCookie;
import io.github.authingspring.security.login.hosted.HostedRequests;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.ui.DefaultLoginPageGeneratingFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Adds sign-in by Authing to a security filter chain: pages and forms below
 * {@code /login} for all its steps, registration, forgotten passwords, entry points, and
 * the roles of the user. Everything is served as JSON too.
 *
 * <pre>{@code
 * http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
 * }</pre>
 *
 * The rules of the chain stay with the application. What the starter serves is open to
 * everyone; pages of the application's own must be opened.
 */
public final class AuthingLoginConfigurer extends AbstractHttpConfigurer<AuthingLoginConfigurer, HttpSecurity> {

	private @Nullable String loginPage;

	private @Nullable LoginSetup setup;

	private @Nullable HostedPageSetup hosted;

	private AuthingLoginConfigurer() {
	}

	/**
	 * Return a new configurer.
	 * @return the configurer
	 */
	public static AuthingLoginConfigurer authingLogin() {
		return new AuthingLoginConfigurer();
	}

	/**
	 * Use a sign-in page of the application's own instead of the starter's, at
	 * {@code /login} or anywhere else; it must be open to everyone. Its form posts to
	 * {@code /login}; the page is shown again with the query {@code error}, which may say
	 * what is wrong, or {@code sent}, and with the {@code method} that was chosen. The
	 * request attribute {@code authing} holds what programs are told. Where a logout
	 * leads to is set at the logout. Wins over {@code authing.login.pages.login}.
	 * @param loginPage the path of the page
	 * @return this configurer
	 */
	public AuthingLoginConfigurer loginPage(String loginPage) {
		this.loginPage = loginPage;
		return this;
	}

	@Override
	public void init(HttpSecurity http) {
		ApplicationContext context = http.getSharedObject(ApplicationContext.class);
		AuthingLoginSettings settings = context.getBean(AuthingLoginSettings.class);
		LoginSetup setup = new LoginSetup(context,
				(this.loginPage != null) ? settings.withPage(AuthingPage.LOGIN, this.loginPage) : settings,
				getRequestMatcherBuilder());
		this.setup = setup;
		HostedPage hosted = context.getBeanProvider(HostedPage.class).getIfAvailable();
		if (hosted != null) {
			this.hosted = new HostedPageSetup(hosted, context.getBean(AuthenticationClient.class),
					getRequestMatcherBuilder());
		}
		initEntryPoints(http, setup);
		initLogout(http, setup);
		if (!setup.flow().hasOwnLoginPage() && !setup.flow().hasTemplates()) {
			GeneratedPage.of(http).enable();
		}
	}

	@SuppressWarnings("unchecked")
	private void initEntryPoints(HttpSecurity http, LoginSetup setup) {
		ExceptionHandlingConfigurer<HttpSecurity> exceptions = http.getConfigurer(ExceptionHandlingConfigurer.class);
		if (exceptions != null) {
			AuthenticationEntryPoint loginPage = postProcess(new LoginUrlAuthenticationEntryPoint(start(setup)));
			AuthenticationEntryPoint entryPoint = setup.entryPoint(loginPage);
			exceptions.defaultAuthenticationEntryPointFor(entryPoint, new JsonRequestMatcher());
			exceptions.defaultAuthenticationEntryPointFor(entryPoint, AnyRequestMatcher.INSTANCE);
			AuthenticationEntryPoint stepUp = setup.stepUp(loginPage);
			FactorAuthorizationManager.factors()
				.forEach((factor) -> exceptions.defaultDeniedHandlerForMissingAuthority(stepUp, factor));
		}
	}

	@SuppressWarnings("unchecked")
	private void initLogout(HttpSecurity http, LoginSetup setup) {
		LogoutConfigurer<HttpSecurity> logout = http.getConfigurer(LogoutConfigurer.class);
		if (logout != null) {
			logout.addLogoutHandler((request, response, user) -> response.addHeader(HttpHeaders.SET_COOKIE,
					SignedOutCookie.create(request.getContextPath(), request.isSecure()).toString()));
			if (this.hosted != null) {
				this.hosted.init(logout, setup.flow().path(AuthingPage.LOGIN));
			}
			logout.defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
					new JsonRequestMatcher());
		}
	}

	@Override
	public void configure(HttpSecurity http) {
		LoginSetup setup = Objects.requireNonNull(this.setup);
		ApplicationContext context = http.getSharedObject(ApplicationContext.class);
		RoleOverlay roles = context.getBean(RoleOverlay.class);
		FormerUser former = new FormerUser(roles);
		new SessionLifeSetup(repository(http), (this.hosted != null) ? this.hosted.renewal() : direct(context))
			.configure(http);
		http.addFilterAfter(new RoleOverlayFilter(roles, setup.answers()), SecurityContextHolderFilter.class);
		http.addFilterBefore(new RoleOverlayFilter(roles, setup.answers()), AnonymousAuthenticationFilter.class);
		http.addFilterBefore(postProcess(loginFilter(http, setup, former)), UsernamePasswordAuthenticationFilter.class);
		if (this.hosted != null) {
			this.hosted.configure(http,
					postProcess(prepare(this.hosted.loginFilter(former), http, setup, this.hosted.provider())));
		}
		http.addFilterBefore(endpoints(http, setup), DefaultLoginPageGeneratingFilter.class);
	}

	private static TokenRenewal direct(ApplicationContext context) {
		DirectTokenRenewal renewal = new DirectTokenRenewal(context.getBean(AuthenticationClient.class));
		return (user, request, response) -> renewal.renew(user);
	}

	/**
	 * Return where browsers are sent to sign in.
	 */
	private String start(LoginSetup setup) {
		return (this.hosted != null && !setup.flow().hasOwnLoginPage()) ? HostedRequests.START
				: setup.flow().path(AuthingPage.LOGIN);
	}

	@SuppressWarnings("unchecked")
	private EndpointFilter endpoints(HttpSecurity http, LoginSetup setup) {
		boolean own = setup.flow().hasOwnLoginPage();
		GeneratedPage generated = GeneratedPage.of(http);
		if (generated.isShown() && !own) {
			generated.join(http, getRequestMatcherBuilder().matcher(HttpMethod.GET, AuthingPage.LOGIN.path()));
			return setup.endpoints(false, false, null);
		}
		return setup.endpoints(true, http.getConfigurer(LogoutConfigurer.class) != null && !own,
				(this.hosted != null) ? HostedRequests.START : null);
	}

	private LoginFilter loginFilter(HttpSecurity http, LoginSetup setup, FormerUser former) {
		LoginFilter filter = new LoginFilter(setup.signIns(), former);
		filter.setAuthenticationConverter(setup.converter());
		return prepare(filter, http, setup,
				http.getSharedObject(ApplicationContext.class).getBean(AuthingAuthenticationProvider.class));
	}

	private <F extends AbstractAuthenticationProcessingFilter> F prepare(F filter, HttpSecurity http, LoginSetup setup,
			AuthenticationProvider provider) {
		filter.setAuthenticationManager(
				postProcess(authenticationManager(http.getSharedObject(ApplicationContext.class), provider)));
		filter.setAuthenticationSuccessHandler(
				setup.successHandler(shared(http, RequestCache.class, new HttpSessionRequestCache())));
		filter.setAuthenticationFailureHandler(setup.failureHandler());
		filter.setSecurityContextRepository(repository(http));
		SessionAuthenticationStrategy sessions = http.getSharedObject(SessionAuthenticationStrategy.class);
		if (sessions != null) {
			filter.setSessionAuthenticationStrategy(sessions);
		}
		RememberMeServices rememberMe = http.getSharedObject(RememberMeServices.class);
		if (rememberMe != null) {
			filter.setRememberMeServices(rememberMe);
		}
		return filter;
	}

	/**
	 * A manager of its own, without a parent: through the global one, a wrong password
	 * would be sent to Authing twice and the account locked twice as fast.
	 */
	private static AuthenticationManager authenticationManager(ApplicationContext context,
			AuthenticationProvider provider) {
		ProviderManager manager = new ProviderManager(provider);
		AuthenticationEventPublisher publisher = context.getBeanProvider(AuthenticationEventPublisher.class)
			.getIfUnique(() -> AuthingLoginEventPublisher.of(context));
		manager.setAuthenticationEventPublisher(new AuthingLoginEventPublisher(publisher));
		return manager;
	}

	private static SecurityContextRepository repository(HttpSecurity http) {
		return shared(http, SecurityContextRepository.class, new DelegatingSecurityContextRepository(
				new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository()));
	}

	private static <T> T shared(HttpSecurity http, Class<T> type, T fallback) {
		T shared = http.getSharedObject(type);
		return (shared != null) ? shared : fallback;
	}

}
