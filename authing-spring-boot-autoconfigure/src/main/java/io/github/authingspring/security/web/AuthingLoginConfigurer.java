package io.github.authingspring.security.web;

import java.util.Objects;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingAuthenticationProvider;
import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.RoleOverlay;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
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
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Adds sign-in by Authing to a security filter chain: {@code POST /login} by form or
 * JSON, {@code POST /login/code}, the sign-in page, entry points, and the roles of the
 * user.
 *
 * <pre>{@code
 * http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
 * }</pre>
 *
 * The rules of the chain stay with the application; {@code /login} and everything below
 * it must be open to everyone.
 */
public final class AuthingLoginConfigurer extends AbstractHttpConfigurer<AuthingLoginConfigurer, HttpSecurity> {

	private static final String LOGIN = LoginPageSetup.LOGIN;

	private @Nullable String loginPage;

	private @Nullable Answers answers;

	private @Nullable LoginPageSetup pages;

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
	 * what is wrong, or {@code sent}, and with the {@code method} that was chosen. Where
	 * a logout leads to is set at the logout. Wins over {@code authing.login.page}.
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
		if (this.loginPage == null) {
			this.loginPage = context.getBean(AuthingLoginSettings.class).page();
		}
		Pages pages = Pages.of(context);
		Answers answers = new Answers(pages);
		LoginPageSetup setup = new LoginPageSetup(getRequestMatcherBuilder(), pages, answers);
		this.answers = answers;
		this.pages = setup;
		HostedPage hosted = context.getBeanProvider(HostedPage.class).getIfAvailable();
		if (hosted != null) {
			this.hosted = new HostedPageSetup(hosted, context.getBean(AuthenticationClient.class),
					getRequestMatcherBuilder());
		}
		initEntryPoints(http, answers);
		initLogout(http);
		if (this.loginPage == null) {
			setup.init(http);
		}
	}

	@SuppressWarnings("unchecked")
	private void initEntryPoints(HttpSecurity http, Answers answers) {
		ExceptionHandlingConfigurer<HttpSecurity> exceptions = http.getConfigurer(ExceptionHandlingConfigurer.class);
		if (exceptions != null) {
			exceptions.defaultAuthenticationEntryPointFor(new LoginEntryPoint(answers), new JsonRequestMatcher());
			exceptions.defaultAuthenticationEntryPointFor(postProcess(new LoginUrlAuthenticationEntryPoint(start())),
					AnyRequestMatcher.INSTANCE);
		}
	}

	@SuppressWarnings("unchecked")
	private void initLogout(HttpSecurity http) {
		LogoutConfigurer<HttpSecurity> logout = http.getConfigurer(LogoutConfigurer.class);
		if (logout != null) {
			if (this.hosted != null) {
				this.hosted.init(logout, loginReturn());
			}
			logout.defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
					new JsonRequestMatcher());
		}
	}

	@Override
	public void configure(HttpSecurity http) {
		ApplicationContext context = http.getSharedObject(ApplicationContext.class);
		AuthingLoginSettings settings = context.getBean(AuthingLoginSettings.class);
		RoleOverlay roles = context.getBean(RoleOverlay.class);
		Answers answers = Objects.requireNonNull(this.answers);
		new SessionLifeSetup(repository(http), (this.hosted != null) ? this.hosted.renewal()
				: new DirectTokenRenewal(context.getBean(AuthenticationClient.class)))
			.configure(http);
		http.addFilterAfter(new RoleOverlayFilter(roles, answers), SecurityContextHolderFilter.class);
		http.addFilterBefore(new RoleOverlayFilter(roles, answers), AnonymousAuthenticationFilter.class);
		http.addFilterBefore(postProcess(loginFilter(http, settings, roles)),
				UsernamePasswordAuthenticationFilter.class);
		configureHostedPage(http, settings);
		if (settings.methods().contains(LoginMethod.PHONE_CODE)) {
			http.addFilterBefore(
					new LoginCodeFilter(getRequestMatcherBuilder().matcher(HttpMethod.POST, LOGIN + "/code"),
							context.getBean(AuthenticationClient.class), answers, loginReturn()),
					UsernamePasswordAuthenticationFilter.class);
		}
		configurePages(http, settings);
	}

	private void configureHostedPage(HttpSecurity http, AuthingLoginSettings settings) {
		if (this.hosted != null) {
			this.hosted.configure(http);
			http.addFilterBefore(
					postProcess(prepare(this.hosted.loginFilter(), http, settings, this.hosted.provider())),
					UsernamePasswordAuthenticationFilter.class);
		}
	}

	private void configurePages(HttpSecurity http, AuthingLoginSettings settings) {
		LoginPageSetup pages = Objects.requireNonNull(this.pages);
		pages.addStyleSheet(http);
		if (this.loginPage == null) {
			pages.configure(http, settings);
		}
	}

	/**
	 * Return where browsers are sent to sign in.
	 */
	private String start() {
		return (this.loginPage == null && this.hosted != null) ? HostedPageSetup.START : loginReturn().loginPage();
	}

	private LoginReturn loginReturn() {
		return new LoginReturn((this.loginPage != null) ? this.loginPage : LOGIN);
	}

	private LoginFilter loginFilter(HttpSecurity http, AuthingLoginSettings settings, RoleOverlay roles) {
		LoginFilter filter = new LoginFilter(getRequestMatcherBuilder().matcher(HttpMethod.POST, LOGIN), roles);
		filter.setAuthenticationConverter(new LoginRequestConverter(settings));
		return prepare(filter, http, settings,
				http.getSharedObject(ApplicationContext.class).getBean(AuthingAuthenticationProvider.class));
	}

	private <F extends AbstractAuthenticationProcessingFilter> F prepare(F filter, HttpSecurity http,
			AuthingLoginSettings settings, AuthenticationProvider provider) {
		filter.setAuthenticationManager(
				postProcess(authenticationManager(http.getSharedObject(ApplicationContext.class), provider)));
		filter.setAuthenticationSuccessHandler(
				new LoginSuccessHandler(shared(http, RequestCache.class, new HttpSessionRequestCache())));
		filter.setAuthenticationFailureHandler(new LoginFailureHandler(Objects.requireNonNull(this.answers),
				loginReturn(), settings.revealAccountStatus()));
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
