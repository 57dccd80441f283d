package io.github.authingspring.security.web;

import java.time.Clock;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.MfaAttempt;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What the parts of one chain's sign-in share.
 */
final class LoginSetup {

	/**
	 * Name of a bean that shows the time, for tests. A clock of the application's own
	 * affairs may stand still, and attempts would never end.
	 */
	private static final String CLOCK = "authingClock";

	private final AuthenticationClient client;

	private final PathPatternRequestMatcher.Builder matchers;

	private final LoginPaths paths;

	private final Pages pages;

	private final Answers answers;

	private final Clock clock;

	private final LoginAttempts attempts;

	LoginSetup(ApplicationContext context, AuthingLoginSettings settings, PathPatternRequestMatcher.Builder matchers) {
		this.client = context.getBean(AuthenticationClient.class);
		this.matchers = matchers;
		this.paths = new LoginPaths(settings);
		this.pages = Pages.of(context);
		this.answers = new Answers(this.pages);
		this.clock = context.containsBean(CLOCK) ? context.getBean(CLOCK, Clock.class) : Clock.systemUTC();
		this.attempts = new LoginAttempts(this.clock);
	}

	LoginPaths paths() {
		return this.paths;
	}

	Pages pages() {
		return this.pages;
	}

	Answers answers() {
		return this.answers;
	}

	boolean hasOwnLoginPage() {
		return this.paths.settings().pages().containsKey(AuthingPage.LOGIN);
	}

	/**
	 * Return the endpoints except for the sign-in page.
	 */
	LoginEndpoints endpoints() {
		CodeLimits limits = new CodeLimits(this.paths.settings().codes(), this.clock);
		return new LoginEndpoints(this.matchers, this.attempts, this.paths, this.answers)
			.styleSheet(this.pages.styleSheet())
			.stepPages()
			.steps(this.client, limits)
			.accounts(this.client, limits);
	}

	/**
	 * Return the requests that may complete a sign-in.
	 */
	RequestMatcher signIns() {
		return new OrRequestMatcher(post(AuthingPage.LOGIN), secondFactors());
	}

	AuthenticationConverter converter() {
		return new DelegatingAuthenticationConverter(
				new LoginRequestConverter(post(AuthingPage.LOGIN), this.paths.settings(), this.attempts),
				new SecondFactorConverter(secondFactors(), this.attempts));
	}

	AuthenticationSuccessHandler successHandler(RequestCache requestCache) {
		return new LoginSuccessHandler(requestCache, this.attempts, this.answers, this.paths.settings().returnToken());
	}

	AuthenticationFailureHandler failureHandler() {
		return new LoginFailureHandler(this.answers, this.paths, this.attempts);
	}

	AuthenticationEntryPoint entryPoint(AuthenticationEntryPoint loginPage) {
		return new AttemptEntryPoint(loginPage, this.attempts, this.paths, this.answers);
	}

	AuthenticationEntryPoint stepUp(AuthenticationEntryPoint loginPage) {
		return new StepUpEntryPoint(loginPage, this.answers);
	}

	/**
	 * A code of an authenticator application that is being bound completes the sign-in
	 * too; before that, the same form begins to bind it.
	 */
	private RequestMatcher secondFactors() {
		return new OrRequestMatcher(post(AuthingPage.MFA),
				new AndRequestMatcher(post(AuthingPage.TOTP), this::isBinding));
	}

	private boolean isBinding(HttpServletRequest request) {
		MfaAttempt attempt = this.attempts.find(request, MfaAttempt.class);
		return attempt != null && attempt.binding() != null;
	}

	private RequestMatcher post(AuthingPage page) {
		return this.matchers.matcher(HttpMethod.POST, page.path());
	}

}
