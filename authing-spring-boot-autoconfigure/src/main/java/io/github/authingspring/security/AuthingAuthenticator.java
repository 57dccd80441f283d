package io.github.authingspring.security;

import java.time.Clock;
import java.util.List;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.LoginOperations;
import io.github.authingspring.client.LoginOptions;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.util.StringUtils;

/**
 * Signs users in, the same for blocking and reactive applications: one attempt, one
 * method, one request.
 */
final class AuthingAuthenticator {

	private final LoginOperations client;

	private final AuthingLoginSettings settings;

	private final List<LoginOptionsCustomizer> customizers;

	private final AuthingSecurityObservations observations;

	private final AuthingFailures failures = new AuthingFailures();

	private final Clock clock = Clock.systemUTC();

	AuthingAuthenticator(LoginOperations client, AuthingLoginSettings settings,
			List<LoginOptionsCustomizer> customizers, AuthingSecurityObservations observations) {
		this.client = client;
		this.settings = settings;
		this.customizers = List.copyOf(customizers);
		this.observations = observations;
	}

	/**
	 * Tell whether a sign-in is meant for Authing. Subclasses of the plain token belong
	 * to whoever made them.
	 */
	boolean supports(Class<?> authentication) {
		return AuthingLoginToken.class.isAssignableFrom(authentication)
				|| authentication == UsernamePasswordAuthenticationToken.class;
	}

	/**
	 * Return the typed form of a sign-in.
	 */
	AuthingLoginToken login(Authentication authentication) {
		if (authentication instanceof AuthingLoginToken login) {
			return login;
		}
		String name = authentication.getName();
		Object password = authentication.getCredentials();
		AuthingLoginToken login = this.settings.methodFor(name)
			.token(name, (password != null) ? password.toString() : "", null);
		login.setDetails(authentication.getDetails());
		return login;
	}

	/**
	 * Prepare the sign-in.
	 * @throws org.springframework.security.authentication.BadCredentialsException if it
	 * cannot succeed, so that nothing is to be sent
	 */
	AuthingCall<AuthingAuthentication> authenticate(AuthingLoginToken login) {
		String credentials = login.getCredentials();
		if (!this.settings.methods().contains(login.method()) || !StringUtils.hasText(login.getPrincipal())
				|| credentials == null || credentials.isBlank()) {
			throw this.failures.badCredentials();
		}
		AuthingCall<User> call = login.method().call(this.client, login.getPrincipal(), credentials, options(login));
		Mono<AuthingAuthentication> signedIn = call.toMono()
			.map((user) -> signedIn(user, login))
			.onErrorMap(AuthingException.class, this.failures::translate)
			.onErrorMap(IllegalArgumentException.class, (tooLong) -> this.failures.badCredentials());
		return AuthingCall.of(call.request(), this.observations.observe(login.method(), signedIn));
	}

	private LoginOptions options(AuthingLoginToken login) {
		LoginOptions options = LoginOptions.defaults().withClientIp(address(login.getDetails()));
		if (this.settings.autoRegister()) {
			options = options.withAutoRegister(true);
		}
		CaptchaAnswer captcha = login.captcha();
		if (captcha != null && StringUtils.hasText(captcha.text())) {
			options = options.withCaptchaCode(captcha.text(), captcha.cookies());
		}
		for (LoginOptionsCustomizer customizer : this.customizers) {
			options = customizer.customize(options, login);
		}
		return options;
	}

	private @Nullable String address(@Nullable Object details) {
		if (details instanceof AuthingLoginDetails login) {
			return login.remoteAddress();
		}
		return (details instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : null;
	}

	private AuthingAuthentication signedIn(User user, AuthingLoginToken login) {
		FactorGrantedAuthority factor = FactorGrantedAuthority.withAuthority(login.method().factor())
			.issuedAt(this.clock.instant())
			.build();
		AuthingAuthentication authentication = AuthingAuthentication.of(user, List.of(factor));
		authentication.setDetails(login.getDetails());
		return authentication;
	}

}
