package io.github.authingspring.security.login;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.PasswordAttempt;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * Puts together what the starter serves for a sign-in: pages, the forms that sign nobody
 * in, pictures and the style sheet.
 */
final class LoginEndpoints {

	private final List<Route> routes = new ArrayList<>();

	private final LoginAttempts attempts;

	private final LoginPaths paths;

	private final Answers answers;

	LoginEndpoints(LoginAttempts attempts, LoginPaths paths, Answers answers) {
		this.attempts = attempts;
		this.paths = paths;
		this.answers = answers;
	}

	List<Route> routes() {
		return this.routes;
	}

	LoginEndpoints styleSheet(StyleSheet styleSheet) {
		return get(styleSheet.path(), new StyleSheetEndpoint(styleSheet));
	}

	/**
	 * Add the sign-in page.
	 * @param hosted the path that leads to Authing's own page, if that is on
	 */
	LoginEndpoints loginPage(@Nullable String hosted) {
		AuthingLoginSettings settings = this.paths.settings();
		LoginPage.Links links = LoginPage.Links.of(settings, hosted);
		return page(AuthingPage.LOGIN,
				(exchange) -> (settings.methods().isEmpty() && hosted != null) ? HostedLoginPage.of(exchange, hosted)
						: LoginPage.of(exchange, settings, links, this.attempts.find(exchange)));
	}

	LoginEndpoints logoutPage() {
		return get("/logout", new PageEndpoint(this.answers, this.paths, null, (exchange) -> new LogoutPage()));
	}

	/**
	 * Add the pages of the steps that a sign-in may have.
	 */
	LoginEndpoints stepPages() {
		step(AuthingPage.MFA, MfaAttempt.class, MfaPage::of);
		step(AuthingPage.TOTP, MfaAttempt.class,
				(exchange, attempt) -> (attempt.binding() != null) ? TotpPage.of(exchange, attempt.binding()) : null);
		return step(AuthingPage.PASSWORD, PasswordAttempt.class, PasswordPage::of);
	}

	/**
	 * Add the forms of the steps that a sign-in may have.
	 */
	LoginEndpoints steps(AuthenticationClient client, CodeLimits limits) {
		get("/login/captcha", new CaptchaEndpoint(client, this.attempts, this.answers));
		form("/login/mfa/code", new SecondFactorCodeForm(client, this.attempts, limits, this.paths));
		form(AuthingPage.TOTP.path(), new TotpForm(client, this.attempts, this.paths));
		form(AuthingPage.PASSWORD.path(), new NewPasswordForm(client, this.attempts, this.paths));
		if (this.paths.settings().methods().contains(LoginMethod.PHONE_CODE)) {
			form("/login/code", new LoginCodeForm(client, new CodeSender(limits), this.paths));
		}
		return this;
	}

	/**
	 * Add registration and forgotten passwords, where they are on.
	 */
	LoginEndpoints accounts(AuthenticationClient client, CodeLimits limits) {
		AuthingLoginSettings settings = this.paths.settings();
		if (settings.registration() && !RegisterPage.methods(settings).isEmpty()) {
			page(AuthingPage.REGISTER, (exchange) -> RegisterPage.of(exchange, settings));
			form(AuthingPage.REGISTER.path(), new RegistrationForm(client, this.paths));
			if (settings.methods().contains(LoginMethod.PHONE_CODE)) {
				form("/register/code", new RegistrationCodeForm(client, new CodeSender(limits), this.paths));
			}
		}
		if (settings.resetsPasswords()) {
			page(AuthingPage.FORGOT_PASSWORD, ForgotPasswordPage::of);
			form(AuthingPage.FORGOT_PASSWORD.path(), new ForgottenPasswordForm(client, this.paths));
			form("/forgot-password/code", new ForgottenPasswordCodeForm(client, new CodeSender(limits), this.paths));
		}
		return this;
	}

	private <T extends LoginAttempt> LoginEndpoints step(AuthingPage page, Class<T> step,
			BiFunction<LoginExchange, T, @Nullable Page> view) {
		return page(page, (exchange) -> {
			T attempt = this.attempts.find(exchange, step);
			return (attempt != null) ? view.apply(exchange, attempt) : null;
		});
	}

	private LoginEndpoints page(AuthingPage page, Function<LoginExchange, @Nullable Page> view) {
		String own = this.paths.settings().pages().get(page);
		PageEndpoint endpoint = new PageEndpoint(this.answers, this.paths, own, view);
		if (own != null && !own.equals(page.path())) {
			get(own, endpoint);
		}
		return get(page.path(), endpoint);
	}

	private LoginEndpoints get(String path, Endpoint endpoint) {
		this.routes.add(new Route(HttpMethod.GET, path, endpoint));
		return this;
	}

	private void form(String path, Form form) {
		this.routes
			.add(new Route(HttpMethod.POST, path, new FormEndpoint(form, this.answers, this.paths, this.attempts)));
	}

}
