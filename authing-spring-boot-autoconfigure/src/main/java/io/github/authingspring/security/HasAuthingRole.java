package io.github.authingspring.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets only users call a method who have a role at Authing. Where the roles cannot be
 * loaded, the call ends in {@link PermissionsUnavailableException}.
 *
 * <pre class="code">
 * &#64;HasAuthingRole("admin")
 * void deleteShop(String id) { ... }
 *
 * &#64;HasAuthingRole(value = { "auditor", "controller" }, namespace = "finance")
 * Report audit() { ... }
 * </pre>
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface HasAuthingRole {

	/**
	 * Return the roles of which one is enough.
	 * @return codes of roles, without a prefix; with none, nobody may call
	 */
	String[] value();

	/**
	 * Return the permission namespace of the roles.
	 * @return the code of the namespace; empty for the configured one
	 */
	String namespace() default "";

}
