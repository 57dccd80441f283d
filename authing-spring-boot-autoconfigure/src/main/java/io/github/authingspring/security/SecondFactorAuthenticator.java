package io.github.authingspring.security;

import java.time.Clock;
import java.util.List;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.MfaVerificationOperations;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.util.StringUtils;

/**
 * Completes sign-ins by a second factor, the same for blocking and reactive applications.
 */
final class SecondFactorAuthenticator {

	private final AuthenticationClient client;

	private final AuthingSecurityObservations observations;

	private final AuthingFailures failures = new AuthingFailures();

	private final Clock clock = Clock.systemUTC();

	SecondFactorAuthenticator(AuthenticationClient client, AuthingSecurityObservations observations) {
		this.client = client;
		this.observations = observations;
	}

	/**
	 * Prepare the second step. The factors of both steps are the factors of the user.
	 * @throws org.springframework.security.authentication.BadCredentialsException if it
	 * cannot succeed, so that nothing is to be sent
	 */
	AuthingCall<AuthingAuthentication> authenticate(SecondFactorToken second) {
		String code = second.getCredentials();
		if (!StringUtils.hasText(code) || !second.attempt().factors().contains(second.factor())) {
			throw this.failures.badCredentials();
		}
		AuthingCall<User> call = call(second, code.strip());
		Mono<AuthingAuthentication> signedIn = call.toMono()
			.map((user) -> signedIn(user, second))
			.onErrorMap(AuthingException.class, this.failures::translateSecondFactor);
		return AuthingCall.of(call.request(), this.observations.observe(second.factor(), signedIn));
	}

	private AuthingAuthentication signedIn(User user, SecondFactorToken second) {
		FactorGrantedAuthority factor = FactorGrantedAuthority.withAuthority(second.factor().authority())
			.issuedAt(this.clock.instant())
			.build();
		AuthingAuthentication authentication = AuthingAuthentication.of(user,
				List.of(second.attempt().first().toAuthority(), factor));
		authentication.setDetails(second.getDetails());
		return authentication;
	}

	private AuthingCall<User> call(SecondFactorToken second, String code) {
		MfaAttempt attempt = second.attempt();
		MfaVerificationOperations mfa = this.client.mfa(attempt.challenge().mfaToken());
		return switch (second.factor()) {
			case TOTP ->
				(attempt.binding() != null) ? mfa.confirmAssociateMfaAuthenticator(code) : mfa.verifyTotpMfa(code);
			case SMS -> mfa.verifyAppSmsMfa(recipient(second), code);
			case EMAIL -> mfa.verifyAppEmailMfa(recipient(second), code);
			case FACE -> mfa.verifyFaceMfa(second.photo());
			case RECOVERY_CODE -> mfa.verifyTotpRecoveryCode(code).map((recovered) -> {
				second.renewRecoveryCode(recovered.recoveryCode());
				return recovered.user();
			});
		};
	}

	private String recipient(SecondFactorToken second) {
		@Nullable String recipient = second.attempt().recipient(second.factor());
		if (recipient == null) {
			throw this.failures.badCredentials();
		}
		return recipient;
	}

}
