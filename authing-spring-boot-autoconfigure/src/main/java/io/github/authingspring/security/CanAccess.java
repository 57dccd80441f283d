package io.github.authingspring.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets only users call a method for whom a resource is authorized at Authing. In the code
 * of the resource, <code>{name}</code> stands for the argument of that name; arguments
 * are compared as they are and never evaluated. Where the resources cannot be loaded, the
 * call ends in {@link PermissionsUnavailableException}.
 *
 * <pre class="code">
 * &#64;CanAccess(value = "books:{id}", actions = "books:read")
 * Book book(String id) { ... }
 *
 * &#64;CanAccess("menu_admin")
 * Menu menu() { ... }
 * </pre>
 *
 * Names of parameters need the compiler's option {@code -parameters}, which Spring Boot's
 * build plugins set.
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface CanAccess {

	/**
	 * Return the code of the resource. An argument with a colon is denied unless it ends
	 * the code: elsewhere two resources would have one code.
	 * @return the code, such as <code>books:{id}</code>
	 */
	String value();

	/**
	 * Return the actions of which one is enough.
	 * @return actions such as {@code books:read}; with none, it is enough that the
	 * resource is authorized, with any action or none
	 */
	String[] actions() default {};

	/**
	 * Return the permission namespace of the resource.
	 * @return the code of the namespace; empty for the configured one
	 */
	String namespace() default "";

}
