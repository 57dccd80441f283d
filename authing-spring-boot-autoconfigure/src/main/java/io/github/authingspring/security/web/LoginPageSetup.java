package io.github.authingspring.security.web;

import java.util.ArrayList;
import java.util.List;

import io.github.authingspring.security.AuthingLoginSettings;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.authentication.ui.DefaultLoginPageGeneratingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Puts the pages of the starter into a chain, at the place of those that Spring Security
 * generates. Those stay in two cases: without JMustache, and where another mechanism of
 * the same chain put a way to sign in on them that ours would hide.
 */
final class LoginPageSetup {

	static final String LOGIN = "/login";

	private final PathPatternRequestMatcher.Builder paths;

	private final Pages pages;

	private final Answers answers;

	LoginPageSetup(PathPatternRequestMatcher.Builder paths, Pages pages, Answers answers) {
		this.paths = paths;
		this.pages = pages;
		this.answers = answers;
	}

	/**
	 * Spring Security decides after this whether to generate its page.
	 */
	void init(HttpSecurity http) {
		DefaultLoginPageGeneratingFilter generated = http.getSharedObject(DefaultLoginPageGeneratingFilter.class);
		if (generated != null && !this.pages.haveTemplates()) {
			generated.setFormLoginEnabled(true);
		}
	}

	void configure(HttpSecurity http, AuthingLoginSettings settings) {
		DefaultLoginPageGeneratingFilter generated = http.getSharedObject(DefaultLoginPageGeneratingFilter.class);
		if (generated != null && generated.isEnabled()) {
			joinGeneratedPage(http, generated);
		}
		else if (this.pages.haveTemplates()) {
			http.addFilterBefore(new PageFilter(routes(http, settings), this.answers),
					DefaultLoginPageGeneratingFilter.class);
		}
	}

	/**
	 * The pages that tell of a fault need it in any case.
	 */
	void addStyleSheet(HttpSecurity http) {
		StyleSheet styleSheet = this.pages.styleSheet();
		http.addFilterBefore(new StyleSheetFilter(get(styleSheet.path()), styleSheet),
				DefaultLoginPageGeneratingFilter.class);
	}

	@SuppressWarnings("unchecked")
	private List<PageRoute> routes(HttpSecurity http, AuthingLoginSettings settings) {
		List<PageRoute> routes = new ArrayList<>();
		routes.add(new PageRoute(get(LOGIN), (request) -> settings.methods().isEmpty() ? HostedLoginPage.of(request)
				: LoginPage.of(request, settings)));
		if (http.getConfigurer(LogoutConfigurer.class) != null) {
			routes.add(new PageRoute(get("/logout"), (request) -> new LogoutPage()));
		}
		return routes;
	}

	private void joinGeneratedPage(HttpSecurity http, DefaultLoginPageGeneratingFilter generated) {
		generated.setFormLoginEnabled(true);
		generated.setUsernameParameter("username");
		generated.setPasswordParameter("password");
		generated.setLoginPageUrl(LOGIN);
		generated.setAuthenticationUrl(LOGIN);
		generated.setFailureUrl(LOGIN + "?error");
		http.addFilterBefore(new GeneratedPageFilter(get(LOGIN)), DefaultLoginPageGeneratingFilter.class);
	}

	private RequestMatcher get(String path) {
		return this.paths.matcher(HttpMethod.GET, path);
	}

}
