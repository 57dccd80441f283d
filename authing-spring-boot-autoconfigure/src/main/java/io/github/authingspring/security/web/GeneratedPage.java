package io.github.authingspring.security.web;

import org.jspecify.annotations.Nullable;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.ui.DefaultLoginPageGeneratingFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Spring Security's own sign-in page. It stands in for ours in two cases: without
 * JMustache, and where another mechanism of the same chain put a way to sign in on it
 * that ours would hide.
 *
 * @param filter generates it; {@code null} where there is none
 */
record GeneratedPage(@Nullable DefaultLoginPageGeneratingFilter filter) {

	static GeneratedPage of(HttpSecurity http) {
		return new GeneratedPage(http.getSharedObject(DefaultLoginPageGeneratingFilter.class));
	}

	/**
	 * Ask for it, before Spring Security decides whether to generate it.
	 */
	void enable() {
		if (this.filter != null) {
			this.filter.setFormLoginEnabled(true);
		}
	}

	/**
	 * Return whether it stands in for ours.
	 */
	boolean isShown() {
		return this.filter != null && this.filter.isEnabled();
	}

	/**
	 * Put our form onto it.
	 */
	void join(HttpSecurity http, RequestMatcher loginPage) {
		if (this.filter == null) {
			return;
		}
		this.filter.setFormLoginEnabled(true);
		this.filter.setUsernameParameter("username");
		this.filter.setPasswordParameter("password");
		this.filter.setLoginPageUrl("/login");
		this.filter.setAuthenticationUrl("/login");
		this.filter.setFailureUrl("/login?error");
		http.addFilterBefore(new GeneratedPageFilter(loginPage), DefaultLoginPageGeneratingFilter.class);
	}

}
