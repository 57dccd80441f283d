package io.github.authingspring.security.web;

import io.github.authingspring.security.AuthingSessionSettings;
import io.github.authingspring.security.login.TokenRefresh;

import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Puts into a chain what keeps sessions and Authing's tokens together: tokens are
 * replaced in time, and a session whose token is refused ends.
 */
final class SessionLifeSetup {

	private final SecurityContextRepository repository;

	private final TokenRenewal renewal;

	SessionLifeSetup(SecurityContextRepository repository, TokenRenewal renewal) {
		this.repository = repository;
		this.renewal = renewal;
	}

	/**
	 * Comes before the roles are laid on.
	 */
	void configure(HttpSecurity http) {
		AuthingSessionSettings settings = http.getSharedObject(ApplicationContext.class)
			.getBeanProvider(AuthingSessionSettings.class)
			.getIfAvailable(AuthingSessionSettings::defaults);
		if (!settings.refreshBefore().isZero()) {
			TokenRefresh refresh = new TokenRefresh(settings.refreshBefore());
			http.addFilterAfter(new TokenRefreshFilter(refresh, this.renewal, this.repository),
					SecurityContextHolderFilter.class);
		}
		http.addFilterAfter(new ExpiredLoginFilter(this.repository), ExceptionTranslationFilter.class);
	}

}
