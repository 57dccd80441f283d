package io.github.authingspring.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets only users call a method who proved lately who they are. Others are asked to sign
 * in again (step-up) and come back.
 *
 * <pre class="code">
 * &#64;RequiresFactor(within = "PT5M")
 * void changePassword(String newPassword) { ... }
 *
 * &#64;RequiresFactor(value = SecondFactor.TOTP_AUTHORITY, within = "PT5M")
 * void pay(Order order) { ... }
 * </pre>
 *
 * For request matchers there is {@link FactorAuthorizationManager}.
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface RequiresFactor {

	/**
	 * Return the factors of which one is enough.
	 * @return authorities such as {@code FACTOR_TOTP}; empty for any factor of a sign-in
	 */
	String[] value() default {};

	/**
	 * Return how long ago the factor may have been given.
	 * @return a duration of ISO 8601 such as {@code PT5M}
	 */
	String within();

}
