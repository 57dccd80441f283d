package io.github.authingspring.security;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PermissionServiceTests {

	private final StubAuthing authing = new StubAuthing();

	private final PermissionService permissions = this.authing.permissions();

	private final AuthingAuthentication user = AuthingAuthenticationTests.authentication("u1");

	@Test
	void rolesAreLoadedAsTheUserFromTheNamespace() {
		this.authing.on("getUserRoles", Reply.roles("admin", "editor"));
		assertThat(this.permissions.roles(this.user, "finance").block()).containsExactlyInAnyOrder("admin", "editor");
		assertThat(this.authing.requests()).singleElement().satisfies((sent) -> {
			assertThat(sent.authorization()).isEqualTo("Bearer " + StubAuthing.token("u1"));
			assertThat(sent.variables().path("id").asString()).isEqualTo("u1");
			assertThat(sent.variables().path("namespace").asString()).isEqualTo("finance");
		});
	}

	@Test
	void resourcesAreLoadedAsTheUser() {
		this.authing.on("listUserAuthorizedResources", Reply.resource("books:*", "books:read"));
		assertThat(this.permissions.resources(this.user, null).block().allows("books:1", "books:read")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{}", "{\"data\":null}", "{\"data\":{\"user\":null}}",
			"{\"data\":{\"user\":{\"roles\":null}}}",
			"{\"data\":{\"user\":{\"roles\":{\"totalCount\":0,\"list\":null}}}}",
			"{\"data\":{\"user\":{\"roles\":{\"totalCount\":1,\"list\":[null]}}}}",
			"{\"data\":{\"user\":{\"roles\":{\"totalCount\":1,\"list\":[{\"code\":null}]}}}}",
			"{\"data\":{\"user\":{\"roles\":{\"totalCount\":1,\"list\":\"admin\"}}}}",
			"{\"data\":{\"user\":{\"roles\":{\"totalCount\":2,\"list\":[{\"code\":\"admin\"}]}}}}" })
	@DisplayName("#41 malformed or incomplete answers are unavailable permissions")
	void malformedAnswerIsUnavailable(String body) {
		this.authing.on("getUserRoles", Reply.json(body));
		assertUnavailable();
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 2011, 1001, 2004, 2006, 987654 })
	@DisplayName("#41 refusals are unavailable permissions")
	void refusalIsUnavailable(int code) {
		this.authing.on("getUserRoles", Reply.refusal(code));
		assertUnavailable();
	}

	@Test
	@DisplayName("#41 faults are unavailable permissions with what the server asks to wait")
	void faultIsUnavailable() {
		this.authing.on("getUserRoles", Reply.status(500));
		assertThat(assertUnavailable().getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("7");
	}

	@Test
	void expiredTokenAsksToSignInAgain() {
		this.authing.on("getUserRoles", Reply.refusal(2206));
		assertThatExceptionOfType(AuthingLoginExpiredException.class)
			.isThrownBy(() -> this.permissions.roles(this.user, null).block());
	}

	@Test
	void overlayWhenReadInParallelLoadsOnce() throws Exception {
		this.authing.on("getUserRoles", Reply.roles("admin"));
		Authentication laidOn = overlay("ROLE_");
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<List<String>>> readers = IntStream.range(0, 64)
				.<Callable<List<String>>>mapToObj((i) -> () -> authorities(laidOn))
				.toList();
			for (Future<List<String>> read : threads.invokeAll(readers)) {
				assertThat(read.get()).containsExactly("FACTOR_PASSWORD", "ROLE_admin");
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(this.authing.requests()).hasSize(1);
	}

	@Test
	void overlayWhenLoadFailsRemembersTheFailure() {
		this.authing.on("getUserRoles", Reply.refusal(500));
		Authentication laidOn = overlay("ROLE_");
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(PermissionsUnavailableException.class)
				.isThrownBy(() -> laidOn.getAuthorities().size());
		}
		assertThat(this.authing.requests()).hasSize(1);
	}

	@Test
	void overlayWithEmptyPrefixNeverGrantsFactors() {
		this.authing.on("getUserRoles", Reply.roles("FACTOR_TOTP", "admin"));
		assertThat(authorities(overlay(""))).containsExactly("FACTOR_PASSWORD", "admin");
	}

	@Test
	void overlayIsLaidOnOnceAndTakenOffAgain() {
		RoleOverlay overlay = new RoleOverlay(this.permissions, null, "ROLE_");
		Authentication laidOn = overlay.apply(this.user);
		assertThat(overlay.apply(laidOn)).isSameAs(laidOn);
		assertThat(authorities(overlay.remove(laidOn))).containsExactly("FACTOR_PASSWORD");
		assertThat(this.authing.requests()).isEmpty();
	}

	private Authentication overlay(String prefix) {
		return new RoleOverlay(this.permissions, null, prefix).apply(this.user);
	}

	private static List<String> authorities(Authentication authentication) {
		return authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
	}

	private PermissionsUnavailableException assertUnavailable() {
		PermissionsUnavailableException failure = catchThrowableOfType(PermissionsUnavailableException.class,
				() -> this.permissions.roles(this.user, null).block());
		assertThat(failure.getStatusCode().value()).isEqualTo(503);
		assertThat(failure.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
		for (Throwable ex = failure; ex != null; ex = ex.getCause()) {
			assertThat(ex).isNotInstanceOf(AuthenticationException.class).isNotInstanceOf(AccessDeniedException.class);
		}
		return failure;
	}

}
