package io.github.authingspring.autoconfigure.security.servlet;

import java.util.List;
import java.util.function.Consumer;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.PermissionLoader;
import io.github.authingspring.security.PermissionsUnavailableException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class MethodSecurityTests {

	private final KnownPermissions grants = new KnownPermissions();

	private final WebApplicationContextRunner contexts = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				AuthingServletSecurityAutoConfiguration.class, SecurityAutoConfiguration.class,
				ServletWebSecurityAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example",
				"authing.authorization.namespace=shop")
		.withBean(PermissionLoader.class, () -> this.grants)
		.withBean(SecuredShop.class);

	@BeforeEach
	void signIn() {
		signIn(new AuthingAuthentication(new AuthingUser("u1", null, null, null, null, null, null, null),
				new AuthingIdToken("token", null), List.of()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void rolesAreThoseOfTheConfiguredOrTheNamedNamespace() {
		onShop((shop) -> {
			assertThat(shop.admin()).isEqualTo("done");
			assertThat(shop.audit()).isEqualTo("done");
			assertDenied(shop::close);
			assertDenied(shop::nobody);
		});
	}

	@Test
	void argumentsTakeThePlacesOfTheirNames() {
		onShop((shop) -> {
			assertThat(shop.read("1")).isEqualTo("done");
			assertThat(shop.page(1, 7)).isEqualTo("done");
			assertThat(shop.readOrDelete("1")).isEqualTo("done");
			assertDenied(() -> shop.read("2"));
			assertDenied(() -> shop.read(null));
			assertDenied(() -> shop.page(2, 7));
			assertDenied(() -> shop.delete("1"));
			assertThat(shop.menu()).isEqualTo("done");
			assertThat(shop.hasPermission("1")).isEqualTo("done");
			assertThat(shop.hasPermissionOfType("1")).isEqualTo("done");
			assertDenied(() -> shop.hasPermission("2"));
			assertDenied(() -> shop.hasPermissionOfType("2"));
			assertThat(shop.canAny("1")).isEqualTo("done");
			assertDenied(() -> shop.canAny("2"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "1:*", "", ":", "{id}", "#{T(java.lang.Runtime).getRuntime()}", "' or true or '",
			"1' , 'books:delete", "${authing.app-id}" })
	@DisplayName("#47 arguments are data and never evaluated")
	void argumentsAreData(String id) {
		onShop((shop) -> {
			assertDenied(() -> shop.read(id));
			assertDenied(() -> shop.hasPermission(id));
			assertDenied(() -> shop.canAny(id));
		});
	}

	@Test
	void collectionsAreFiltered() {
		onShop((shop) -> assertThat(shop.books(List.of("1", "2", "3"))).containsExactly("1"));
	}

	@Test
	void checksOfOneKindShareALoad() {
		onShop((shop) -> {
			for (int i = 0; i < 10; i++) {
				assertThat(shop.admin()).isEqualTo("done");
				assertThat(shop.read("1")).isEqualTo("done");
			}
			assertThat(this.grants.loads()).isEqualTo(2);
		});
	}

	@Test
	@DisplayName("#41 a check that cannot be made is no denial")
	void unavailablePermissions() {
		this.grants.fail(new IllegalStateException("no answer"));
		onShop((shop) -> {
			assertThatExceptionOfType(PermissionsUnavailableException.class).isThrownBy(shop::admin);
			assertThatExceptionOfType(PermissionsUnavailableException.class).isThrownBy(() -> shop.read("1"));
			assertThatExceptionOfType(PermissionsUnavailableException.class).isThrownBy(() -> shop.hasPermission("1"));
		});
	}

	@Test
	@DisplayName("#48 whoever is not signed in by Authing is denied, without a load")
	void strangersAreDenied() {
		signIn(new TestingAuthenticationToken("u1", "secret", "ROLE_admin"));
		onShop((shop) -> {
			assertDenied(shop::admin);
			assertDenied(() -> shop.read("1"));
			assertDenied(() -> shop.hasPermission("1"));
			assertThat(this.grants.loads()).isZero();
		});
	}

	@Test
	void nameOfNoParameterIsTold() {
		onShop((shop) -> assertThatIllegalArgumentException().isThrownBy(() -> shop.misspelt("1"))
			.withMessageContaining("'{isbn}' in @CanAccess names no parameter")
			.withMessageContaining("SecuredShop.misspelt"));
	}

	@Test
	void hierarchyCountsForExpressions() {
		signIn(new TestingAuthenticationToken("u1", "secret", "ROLE_owner"));
		this.contexts.withBean(RoleHierarchy.class, () -> RoleHierarchyImpl.fromHierarchy("ROLE_owner > ROLE_admin"))
			.run((context) -> assertThat(context.getBean(SecuredShop.class).adminByExpression()).isEqualTo("done"));
		onShop((shop) -> assertDenied(shop::adminByExpression));
	}

	@Test
	void ownEvaluatorIsUsed() {
		PermissionEvaluator own = mock();
		given(own.hasPermission(any(), any(), any())).willReturn(true);
		this.contexts.withBean(PermissionEvaluator.class, () -> own)
			.run((context) -> assertThat(context.getBean(SecuredShop.class).hasPermission("2")).isEqualTo("done"));
	}

	@Test
	void annotationsCanBeSwitchedOff() {
		this.contexts.withPropertyValues("authing.authorization.method-security=false")
			.run((context) -> assertThat(context.getBean(SecuredShop.class).close()).isEqualTo("done"));
	}

	private void onShop(Consumer<SecuredShop> test) {
		this.contexts.run((context) -> test.accept(context.getBean(SecuredShop.class)));
	}

	private static void assertDenied(ThrowingCallable call) {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call);
	}

	private static void signIn(Authentication authentication) {
		SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
	}

}
