package io.github.authingspring.autoconfigure.security.servlet;

import java.util.List;
import java.util.function.Supplier;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.CanAccess;
import io.github.authingspring.security.HasAuthingRole;
import io.github.authingspring.security.PermissionLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.AuthorizeReturnObject;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for annotations where they are easily overlooked. The user has the role
 * {@code admin}.
 */
class AnnotatedMethodsTests {

	private final WebApplicationContextRunner contexts = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				AuthingServletSecurityAutoConfiguration.class, SecurityAutoConfiguration.class,
				ServletWebSecurityAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example")
		.withBean(PermissionLoader.class, KnownPermissions::new);

	@BeforeEach
	void signIn() {
		SecurityContextHolder.setContext(new SecurityContextImpl(
				new AuthingAuthentication(new AuthingUser("u1", null, null, null, null, null, null, null),
						new AuthingIdToken("token", null), List.of())));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	@DisplayName("#46 annotations of a class count for methods that it inherits, on proxies of both kinds")
	void annotationsOfAClassCountForWhatItInherits() {
		this.contexts.withBean(OfAdmins.class).withBean(OfAuditors.class).run((context) -> {
			assertThat(context.getBean(OfAdmins.class).open()).isEqualTo("open");
			Base denied = context.getBean(OfAuditors.class);
			assertDenied(denied::open);
			assertThat(denied.toString()).isEqualTo("vault");
		});
	}

	@Test
	@DisplayName("#46 objects that @AuthorizeReturnObject secures obey annotations")
	void returnedObjectsAreSecured() {
		this.contexts.withBean(Library.class).run((context) -> {
			Library library = context.getBean(Library.class);
			assertThat(library.book().read()).isEqualTo("text");
			assertDenied(() -> library.book().burn());
			assertDenied(() -> library.book().lend());
			assertDenied(() -> library.book().sell());
		});
	}

	@ParameterizedTest
	@ValueSource(classes = { OfPrivate.class, OfFinal.class, OfStatic.class })
	@DisplayName("#46 an annotation that no proxy could obey is told at start")
	void unreachableAnnotationsAreToldAtStart(Class<?> type) {
		this.contexts.withBean(type)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("@HasAuthingRole")
				.hasMessageContaining(type.getSimpleName() + ".close"));
	}

	private static void assertDenied(Supplier<?> call) {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call::get);
	}

	static class Base {

		String open() {
			return "open";
		}

		@Override
		public String toString() {
			return "vault";
		}

	}

	@HasAuthingRole("admin")
	static class OfAdmins extends Base {

	}

	@HasAuthingRole("auditor")
	static class OfAuditors extends Base {

	}

	static class Library {

		@AuthorizeReturnObject
		Book book() {
			return new Book();
		}

	}

	static class Book {

		@HasAuthingRole("admin")
		String read() {
			return "text";
		}

		@HasAuthingRole("auditor")
		String burn() {
			return "ashes";
		}

		@CanAccess("books:2")
		String lend() {
			return "receipt";
		}

		@PreAuthorize("denyAll()")
		String sell() {
			return "money";
		}

	}

	static class OfPrivate {

		@HasAuthingRole("admin")
		String open() {
			return "open";
		}

		@HasAuthingRole("admin")
		@SuppressWarnings("UnusedMethod")
		private void close() {
		}

	}

	static class OfFinal {

		@HasAuthingRole("admin")
		final void close() {
		}

	}

	static class OfStatic {

		@HasAuthingRole("admin")
		static void close() {
		}

	}

}
