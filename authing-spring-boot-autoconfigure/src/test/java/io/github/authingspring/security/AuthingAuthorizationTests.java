package io.github.authingspring.security;

import java.util.stream.Stream;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuthingAuthorizationTests {

	private final StubAuthing authing = new StubAuthing();

	private final AuthingAuthorization authorization = new AuthingAuthorization(this.authing.permissions(), "shop");

	@AfterEach
	void clear() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void roleIsLookedUpInTheConfiguredOrTheNamedNamespace() {
		signIn(AuthingAuthenticationTests.authentication("u1"));
		this.authing.on("getUserRoles", (sent) -> sent.variables().path("namespace").asString("").equals("finance")
				? Reply.roles("auditor") : Reply.roles("admin"));
		assertThat(this.authorization.hasRole("admin")).isTrue();
		assertThat(this.authorization.hasRole("auditor")).isFalse();
		assertThat(this.authorization.hasRole("auditor", "finance")).isTrue();
		assertThat(this.authorization.hasRole("admin", "finance")).isFalse();
		assertThat(this.authorization.hasRole("ADMIN")).isFalse();
		assertThat(this.authing.requests().get(0).variables().path("namespace").asString()).isEqualTo("shop");
	}

	@Test
	void resourceIsLookedUpInTheConfiguredNamespace() {
		signIn(AuthingAuthenticationTests.authentication("u1"));
		this.authing.on("listUserAuthorizedResources", Reply.resource("books:*", "books:read"));
		assertThat(this.authorization.can("books:1")).isTrue();
		assertThat(this.authorization.can("films:1")).isFalse();
		assertThat(this.authorization.can("books:1", "books:read")).isTrue();
		assertThat(this.authorization.can("books:1", "books:delete")).isFalse();
		assertThat(this.authing.requests().get(0).variables().path("namespace").asString()).isEqualTo("shop");
	}

	static Stream<Authentication> strangers() {
		AuthingAuthentication revoked = AuthingAuthenticationTests.authentication("u1");
		revoked.setAuthenticated(false);
		return Stream.of(null, revoked, new EmailLoginToken("a@b", "secret"),
				new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_admin")),
				new RememberMeAuthenticationToken("key", "u1", AuthorityUtils.createAuthorityList("ROLE_admin")),
				new TestingAuthenticationToken("u1", "secret", "ROLE_admin"));
	}

	@ParameterizedTest
	@MethodSource("strangers")
	@DisplayName("#48 whoever is not signed in by Authing may do nothing, without a request")
	void strangerMayDoNothing(Authentication stranger) {
		signIn(stranger);
		assertThat(this.authorization.hasRole("admin")).isFalse();
		assertThat(this.authorization.hasRole("admin", "finance")).isFalse();
		assertThat(this.authorization.can("books:1")).isFalse();
		assertThat(this.authorization.can("books:1", "books:read")).isFalse();
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	@DisplayName("#41 a check that cannot be made is neither yes nor no")
	void checkWhenPermissionsAreUnavailableFails() {
		signIn(AuthingAuthenticationTests.authentication("u1"));
		assertThatExceptionOfType(PermissionsUnavailableException.class)
			.isThrownBy(() -> this.authorization.can("books:1"));
		assertThatExceptionOfType(PermissionsUnavailableException.class)
			.isThrownBy(() -> this.authorization.hasRole("admin"));
	}

	private static void signIn(Authentication authentication) {
		SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
	}

}
