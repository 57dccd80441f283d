package io.github.authingspring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithSecurityContext;

/**
 * Runs a test as a user who is signed in by Authing, with the given roles and resources
 * and no others. Authing is not asked, and does not know the user: operations on behalf
 * of the user fail unless their bean is replaced.
 *
 * <pre class="code">
 * &#64;WithAuthingUser(username = "alice", roles = "admin", can = @Can(value = "books:*", actions = "books:read"))
 * </pre>
 *
 * May stand on an annotation of one's own. For single requests there is
 * {@link AuthingTestUser}.
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@WithSecurityContext(factory = WithAuthingUserSecurityContextFactory.class)
public @interface WithAuthingUser {

	/**
	 * Return the user name.
	 * @return the user name
	 */
	String username() default "user";

	/**
	 * Return the identifier, which is also the name of the principal.
	 * @return the identifier; empty for the user name
	 */
	String id() default "";

	/**
	 * Return the email address.
	 * @return the email address; empty for none
	 */
	String email() default "";

	/**
	 * Return the phone number.
	 * @return the phone number; empty for none
	 */
	String phone() default "";

	/**
	 * Return the roles in the namespace {@code authing.authorization.namespace}.
	 * @return codes of roles, without prefix
	 */
	String[] roles() default {};

	/**
	 * Return the resources in the namespace {@code authing.authorization.namespace}.
	 * @return the resources
	 */
	Can[] can() default {};

	/**
	 * Return what the user may do in other namespaces.
	 * @return roles and resources of other namespaces
	 */
	InNamespace[] namespaces() default {};

	/**
	 * Return how the user signed in. What is given replaces the password.
	 * @return the factors
	 */
	Factor[] factors() default @Factor(FactorGrantedAuthority.PASSWORD_AUTHORITY);

	/**
	 * Return further claims of the id_token, for code that reads them. Those that have an
	 * attribute of their own are set by it alone.
	 * @return the claims
	 */
	Claim[] claims() default {};

	/**
	 * Return when the user signs in.
	 * @return before the method of the test, with {@code @BeforeEach} methods, or later
	 */
	@AliasFor(annotation = WithSecurityContext.class)
	TestExecutionEvent setupBefore() default TestExecutionEvent.TEST_METHOD;

	/**
	 * A resource that the user may use.
	 */
	@Target({})
	@Retention(RetentionPolicy.RUNTIME)
	@interface Can {

		/**
		 * Return the code.
		 * @return the code, such as {@code books:1} or {@code books:*}
		 */
		String value();

		/**
		 * Return the allowed actions.
		 * @return the actions, such as {@code books:read}; none for menus and the like
		 */
		String[] actions() default {};

	}

	/**
	 * What the user may do in a permission namespace.
	 */
	@Target({})
	@Retention(RetentionPolicy.RUNTIME)
	@interface InNamespace {

		/**
		 * Return the namespace.
		 * @return the code of the namespace
		 */
		String value();

		/**
		 * Return the roles.
		 * @return codes of roles
		 */
		String[] roles() default {};

		/**
		 * Return the resources.
		 * @return the resources
		 */
		Can[] can() default {};

	}

	/**
	 * How the user proved who it is, and how long ago.
	 */
	@Target({})
	@Retention(RetentionPolicy.RUNTIME)
	@interface Factor {

		/**
		 * Return the factor.
		 * @return an authority such as {@code FACTOR_TOTP}
		 */
		String value();

		/**
		 * Return how long ago that was.
		 * @return a duration of ISO 8601 such as {@code PT10M}
		 */
		String age() default "PT0S";

	}

	/**
	 * A claim of the id_token.
	 */
	@Target({})
	@Retention(RetentionPolicy.RUNTIME)
	@interface Claim {

		/**
		 * Return the name.
		 * @return the name
		 */
		String name();

		/**
		 * Return the value.
		 * @return the value
		 */
		String value();

	}

}
