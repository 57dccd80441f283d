package io.github.authingspring.security;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Lets only users through who proved lately who they are, for rules of request matchers.
 *
 * <pre>{@code
 * requests.requestMatchers("/security/**").access(FactorAuthorizationManager.within(Duration.ofMinutes(5)))
 * }</pre>
 *
 * A bearer token is no such proof unless it is named.
 *
 * @param <T> the type of what is asked for
 */
public final class FactorAuthorizationManager<T> implements AuthorizationManager<T> {

	private static final List<String> FACTORS = List.of(FactorGrantedAuthority.PASSWORD_AUTHORITY,
			FactorGrantedAuthority.OTT_AUTHORITY, FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY,
			SecondFactor.TOTP_AUTHORITY, SecondFactor.SMS_AUTHORITY, SecondFactor.EMAIL_AUTHORITY,
			SecondFactor.FACE_AUTHORITY, SecondFactor.RECOVERY_CODE_AUTHORITY);

	private final AuthorizationManager<T> anyOf;

	@SuppressWarnings("unchecked") // an array of a generic type
	private FactorAuthorizationManager(Duration within, List<String> factors) {
		this.anyOf = AllRequiredFactorsAuthorizationManager.anyOf(factors.stream()
			.map((factor) -> required(factor, within))
			.toArray(AllRequiredFactorsAuthorizationManager[]::new));
	}

	private static <T> AllRequiredFactorsAuthorizationManager<T> required(String factor, Duration within) {
		return AllRequiredFactorsAuthorizationManager.<T>builder()
			.requireFactor((required) -> required.authority(factor).validDuration(within))
			.build();
	}

	/**
	 * Return a rule.
	 * @param <T> the type of what is asked for
	 * @param within how long ago the factor may have been given
	 * @param factors authorities such as {@code FACTOR_TOTP} of which one is enough; none
	 * for any factor of a sign-in
	 * @return the rule
	 */
	public static <T> FactorAuthorizationManager<T> within(Duration within, String... factors) {
		return new FactorAuthorizationManager<>(within, (factors.length > 0) ? List.of(factors) : FACTORS);
	}

	/**
	 * Return the factors of a sign-in.
	 * @return their authorities
	 */
	public static List<String> factors() {
		return FACTORS;
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			T object) {
		return this.anyOf.authorize(() -> factorsOnly(authentication.get()), object);
	}

	/**
	 * Return the same rule for reactive applications. Who is signed in and denied by it
	 * is told so by an {@link AuthorizationDeniedException} that holds the decision,
	 * which Spring Security would else lose on the way.
	 * @return the rule
	 */
	public ReactiveAuthorizationManager<T> reactive() {
		return (authentication, object) -> authentication.<AuthorizationResult>flatMap((user) -> {
			AuthorizationResult result = authorize(() -> user, object);
			return (result instanceof FactorAuthorizationDecision decision && !decision.isGranted()
					&& user.isAuthenticated()) ? Mono.error(new AuthorizationDeniedException("Access Denied", decision))
							: Mono.justOrEmpty(result);
		});
	}

	/**
	 * Roles do not matter here, and would be asked for.
	 */
	private static @Nullable Authentication factorsOnly(@Nullable Authentication authentication) {
		return (authentication instanceof AuthingAuthentication user) ? user.withRoles(null) : authentication;
	}

}
