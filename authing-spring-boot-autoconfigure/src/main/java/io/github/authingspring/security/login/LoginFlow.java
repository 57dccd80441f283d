package io.github.authingspring.security.login;

import java.time.Clock;
import java.util.List;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * The sign-in of one filter chain: what the starter serves for it, and how each of its
 * steps is answered.
 */
public final class LoginFlow {

	/**
	 * Name of a bean that shows the time, for tests. A clock of the application's own
	 * affairs may stand still, and attempts would never end.
	 */
	private static final String CLOCK = "authingClock";

	private final AuthenticationClient client;

	private final LoginPaths paths;

	private final Pages pages;

	private final Answers answers;

	private final Clock clock;

	private final LoginAttempts attempts;

	/**
	 * Create a sign-in.
	 * @param context the application
	 * @param settings how sign-in works
	 */
	public LoginFlow(ApplicationContext context, AuthingLoginSettings settings) {
		this.client = context.getBean(AuthenticationClient.class);
		this.paths = new LoginPaths(settings);
		this.pages = Pages.of(context);
		this.answers = new Answers(this.pages);
		this.clock = context.containsBean(CLOCK) ? context.getBean(CLOCK, Clock.class) : Clock.systemUTC();
		this.attempts = new LoginAttempts(this.clock);
	}

	/**
	 * Return what makes its answers.
	 * @return the answers
	 */
	public Answers answers() {
		return this.answers;
	}

	/**
	 * Return the path of a page.
	 * @param page the page
	 * @return the path of the application's own page, or else of the starter's
	 */
	public String path(AuthingPage page) {
		return this.paths.page(page);
	}

	/**
	 * Return whether the sign-in page is the application's own.
	 * @return whether it is
	 */
	public boolean hasOwnLoginPage() {
		return this.paths.settings().pages().containsKey(AuthingPage.LOGIN);
	}

	/**
	 * Return whether the starter's pages can be shown as forms.
	 * @return whether there is a template engine
	 */
	public boolean hasTemplates() {
		return this.pages.haveTemplates();
	}

	/**
	 * Return what is served besides the pages of sign-in and sign-out.
	 * @return the routes
	 */
	public List<Route> routes() {
		CodeLimits limits = new CodeLimits(this.paths.settings().codes(), this.clock);
		return endpoints().styleSheet(this.pages.styleSheet())
			.stepPages()
			.steps(this.client, limits)
			.accounts(this.client, limits)
			.routes();
	}

	/**
	 * Return the page of sign-in.
	 * @param hosted the path that leads to Authing's own page; {@code null} if that is
	 * off
	 * @return the routes
	 */
	public List<Route> loginPage(@Nullable String hosted) {
		return endpoints().loginPage(hosted).routes();
	}

	/**
	 * Return the page of sign-out.
	 * @return the routes
	 */
	public List<Route> logoutPage() {
		return endpoints().logoutPage().routes();
	}

	private LoginEndpoints endpoints() {
		return new LoginEndpoints(this.attempts, this.paths, this.answers);
	}

	/**
	 * Return whether a form of {@link AuthingPage#TOTP} completes the sign-in.
	 * @param exchange the request
	 * @return whether it does, or else begins to bind an authenticator application
	 */
	public boolean isBinding(LoginExchange exchange) {
		return new SecondStep(this.attempts).isBinding(exchange);
	}

	/**
	 * Return what is to be authenticated by a form of sign-in or second factor.
	 * @param exchange the request
	 * @return the token
	 * @throws AuthenticationException if the form cannot be read or its attempt has ended
	 */
	public Authentication token(LoginExchange exchange) {
		return LoginPaths.isSecondFactor(exchange) ? new SecondStep(this.attempts).token(exchange)
				: new FirstStep(this.paths.settings(), this.attempts).token(exchange);
	}

	/**
	 * Answer a sign-in that succeeded.
	 * @param exchange the request
	 * @param user who is signed in
	 * @param saved where the user wanted to go: a path below the application's, or an
	 * address; {@code null} if that is not known
	 * @return the answer
	 */
	public Answer succeeded(LoginExchange exchange, Authentication user, @Nullable String saved) {
		return new LoginSuccess(this.attempts, this.answers, this.paths.settings().returnToken()).answer(exchange, user,
				saved);
	}

	/**
	 * Answer a sign-in that failed or is not complete.
	 * @param exchange the request
	 * @param failure why
	 * @return the answer
	 */
	public Answer failed(LoginExchange exchange, AuthenticationException failure) {
		return new LoginFailures(this.answers, this.paths, this.attempts).answer(exchange, failure);
	}

	/**
	 * Answer a request that needs a sign-in.
	 * @param exchange the request
	 * @return the answer; {@code null} if it is the sign-in page
	 */
	public @Nullable Answer signInFirst(LoginExchange exchange) {
		return new OpenStep(this.attempts, this.paths, this.answers).answer(exchange);
	}

	/**
	 * Answer a request that needs a factor which is missing or too old.
	 * @param exchange the request
	 * @param errors the factors
	 * @return the answer; {@code null} if it is the sign-in page
	 */
	public @Nullable Answer signInAgain(LoginExchange exchange, List<RequiredFactorError> errors) {
		return new StepUp(this.answers).answer(exchange, errors);
	}

}
