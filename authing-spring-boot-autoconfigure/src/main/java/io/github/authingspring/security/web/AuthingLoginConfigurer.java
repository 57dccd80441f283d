package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingAuthenticationProvider;
import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.RoleOverlay;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
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
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Adds sign-in by Authing to a security filter chain: {@code POST /login} by form or
 * JSON, {@code POST /login/code}, entry points, and the roles of the user.
 *
 * <pre>{@code
 * http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
 * }</pre>
 *
 * The rules of the chain stay with the application; {@code /login} and everything below
 * it must be open to everyone.
 */
public final class AuthingLoginConfigurer extends AbstractHttpConfigurer<AuthingLoginConfigurer, HttpSecurity> {

	private static final String LOGIN = "/login";

	private String loginPage = LOGIN;

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
	 * Use a login page of the application's own instead of the generated one. Its form
	 * posts to {@code /login}; the page is shown again with the query {@code error} or
	 * {@code sent}. Where a logout leads to is set at the logout.
	 * @param loginPage the path of the page
	 * @return this configurer
	 */
	public AuthingLoginConfigurer loginPage(String loginPage) {
		this.loginPage = loginPage;
		return this;
	}

	@Override
	public void init(HttpSecurity http) {
		initEntryPoints(http);
		initLogout(http);
		DefaultLoginPageGeneratingFilter page = http.getSharedObject(DefaultLoginPageGeneratingFilter.class);
		if (page != null && this.loginPage.equals(LOGIN)) {
			page.setFormLoginEnabled(true);
			page.setUsernameParameter("username");
			page.setPasswordParameter("password");
			page.setLoginPageUrl(LOGIN);
			page.setAuthenticationUrl(LOGIN);
			page.setFailureUrl(LOGIN + "?error");
			http.addFilterBefore(new LoginPageMessages(matcher(HttpMethod.GET, LOGIN)),
					DefaultLoginPageGeneratingFilter.class);
		}
	}

	@SuppressWarnings("unchecked")
	private void initEntryPoints(HttpSecurity http) {
		ExceptionHandlingConfigurer<HttpSecurity> exceptions = http.getConfigurer(ExceptionHandlingConfigurer.class);
		if (exceptions != null) {
			exceptions.defaultAuthenticationEntryPointFor(new LoginEntryPoint(), new JsonRequestMatcher());
			exceptions.defaultAuthenticationEntryPointFor(
					postProcess(new LoginUrlAuthenticationEntryPoint(this.loginPage)), AnyRequestMatcher.INSTANCE);
		}
	}

	@SuppressWarnings("unchecked")
	private void initLogout(HttpSecurity http) {
		LogoutConfigurer<HttpSecurity> logout = http.getConfigurer(LogoutConfigurer.class);
		if (logout != null) {
			logout.defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
					new JsonRequestMatcher());
		}
	}

	@Override
	public void configure(HttpSecurity http) {
		ApplicationContext context = http.getSharedObject(ApplicationContext.class);
		AuthingLoginSettings settings = context.getBean(AuthingLoginSettings.class);
		RoleOverlay roles = context.getBean(RoleOverlay.class);
		http.addFilterAfter(new RoleOverlayFilter(roles), SecurityContextHolderFilter.class);
		http.addFilterBefore(new RoleOverlayFilter(roles), AnonymousAuthenticationFilter.class);
		http.addFilterBefore(postProcess(loginFilter(http, settings, roles)),
				UsernamePasswordAuthenticationFilter.class);
		if (settings.methods().contains(LoginMethod.PHONE_CODE)) {
			http.addFilterBefore(
					new LoginCodeFilter(matcher(HttpMethod.POST, LOGIN + "/code"),
							context.getBean(AuthenticationClient.class), this.loginPage),
					UsernamePasswordAuthenticationFilter.class);
		}
	}

	private LoginFilter loginFilter(HttpSecurity http, AuthingLoginSettings settings, RoleOverlay roles) {
		LoginFilter filter = new LoginFilter(matcher(HttpMethod.POST, LOGIN), roles);
		filter.setAuthenticationManager(
				postProcess(authenticationManager(http.getSharedObject(ApplicationContext.class))));
		filter.setAuthenticationConverter(new LoginRequestConverter(settings));
		filter.setAuthenticationSuccessHandler(
				new LoginSuccessHandler(shared(http, RequestCache.class, new HttpSessionRequestCache())));
		filter.setAuthenticationFailureHandler(new LoginFailureHandler(this.loginPage, settings.revealAccountStatus()));
		filter.setSecurityContextRepository(
				shared(http, SecurityContextRepository.class, new DelegatingSecurityContextRepository(
						new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository())));
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
	private static AuthenticationManager authenticationManager(ApplicationContext context) {
		ProviderManager manager = new ProviderManager(context.getBean(AuthingAuthenticationProvider.class));
		AuthenticationEventPublisher publisher = context.getBeanProvider(AuthenticationEventPublisher.class)
			.getIfUnique(() -> AuthingLoginEventPublisher.of(context));
		manager.setAuthenticationEventPublisher(new AuthingLoginEventPublisher(publisher));
		return manager;
	}

	private RequestMatcher matcher(HttpMethod method, String path) {
		return getRequestMatcherBuilder().matcher(method, path);
	}

	private static <T> T shared(HttpSecurity http, Class<T> type, T fallback) {
		T shared = http.getSharedObject(type);
		return (shared != null) ? shared : fallback;
	}

}
