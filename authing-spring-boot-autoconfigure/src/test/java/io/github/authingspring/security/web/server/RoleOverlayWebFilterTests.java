package io.github.authingspring.security.web.server;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.AuthorizedResources;
import io.github.authingspring.security.PermissionCacheSettings;
import io.github.authingspring.security.PermissionLoader;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.RoleOverlay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Roles of the user of the Reactor context, with a service that keeps nothing.
 */
class RoleOverlayWebFilterTests {

	private final List<String> loaded = new CopyOnWriteArrayList<>();

	private final List<String> seen = new CopyOnWriteArrayList<>();

	private final RoleOverlayWebFilter filter = new RoleOverlayWebFilter(new RoleOverlay(
			new PermissionService(new Loads(), "app", new PermissionCacheSettings(Duration.ZERO, 0)), null, "ROLE_"));

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

	@Test
	void nobodyLooksNothingIsLoaded() {
		Mono<SecurityContext> untouched = Mono.error(new IllegalStateException("The session is not asked"));
		this.filter.filter(this.exchange, (same) -> Mono.empty())
			.contextWrite(ReactiveSecurityContextHolder.withSecurityContext(untouched))
			.block();
		this.filter.filter(this.exchange, this::look).block();
		assertThat(this.loaded).isEmpty();
		assertThat(this.seen).isEmpty();
	}

	@Test
	void rolesAreLoadedOnceForAllWhoLook() {
		WebFilterChain chain = (same) -> look(same).then(look(same));
		this.filter.filter(this.exchange, (same) -> this.filter.filter(same, chain))
			.then(this.filter.filter(this.exchange, this::look))
			.contextWrite(ReactiveSecurityContextHolder.withSecurityContext(stored("u1")))
			.block();
		assertThat(this.seen).containsExactly("u1 [ROLE_of-u1]", "u1 [ROLE_of-u1]", "u1 [ROLE_of-u1]");
		assertThat(this.loaded).containsExactly("u1");
	}

	@Test
	void anotherUserHasOtherRoles() {
		for (String user : List.of("u1", "u2")) {
			this.filter.filter(this.exchange, this::look)
				.contextWrite(ReactiveSecurityContextHolder.withSecurityContext(stored(user)))
				.block();
		}
		assertThat(this.seen).containsExactly("u1 [ROLE_of-u1]", "u2 [ROLE_of-u2]");
	}

	@Test
	void storedContextDoesNotChange() {
		SecurityContext stored = stored("u1").block();
		this.filter.filter(this.exchange, this::look)
			.contextWrite(ReactiveSecurityContextHolder.withSecurityContext(Mono.just(stored)))
			.block();
		assertThat(stored.getAuthentication().getAuthorities()).isEmpty();
		assertThat(this.seen).hasSize(1);
	}

	private Mono<Void> look(ServerWebExchange same) {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.doOnNext((user) -> this.seen.add(
					user.getName() + " " + user.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList()))
			.then();
	}

	/**
	 * Return what a session holds, which is another object each time.
	 */
	private static Mono<SecurityContext> stored(String id) {
		return Mono.fromSupplier(() -> new SecurityContextImpl(user(id)));
	}

	private static Authentication user(String id) {
		return new AuthingAuthentication(new AuthingUser(id, null, null, null, null, null, null, null),
				new AuthingIdToken("token of " + id, null), List.of());
	}

	private final class Loads implements PermissionLoader {

		@Override
		public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
			RoleOverlayWebFilterTests.this.loaded.add(user.getName());
			return Mono.just(Set.of("of-" + user.getName()));
		}

		@Override
		public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
			return Mono.error(new IllegalStateException());
		}

	}

}
