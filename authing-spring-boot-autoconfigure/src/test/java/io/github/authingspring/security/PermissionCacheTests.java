package io.github.authingspring.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.authingspring.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.util.context.Context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

class PermissionCacheTests {

	private final TestClock clock = new TestClock();

	private final Loads loads = new Loads();

	private final AuthingAuthentication user = AuthingAuthenticationTests.authentication("u1");

	@Test
	@DisplayName("#42 a removed role is gone after the time to live, and at once when it is evicted")
	void removedRoleIsNoticed() {
		PermissionService permissions = permissions(Duration.ofMinutes(1));
		this.loads.answer = Mono.just(Set.of("admin"));
		assertThat(permissions.roles(this.user, null).block()).containsExactly("admin");
		this.loads.answer = Mono.just(Set.of());
		this.clock.advance(Duration.ofSeconds(59));
		assertThat(permissions.roles(this.user, null).block()).containsExactly("admin");
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(permissions.roles(this.user, null).block()).isEmpty();
		this.loads.answer = Mono.just(Set.of("admin"));
		assertThat(permissions.roles(this.user, null).block()).isEmpty();
		permissions.evict("u1");
		assertThat(permissions.roles(this.user, null).block()).containsExactly("admin");
		assertThat(this.loads.users).hasSize(3);
	}

	@Test
	@DisplayName("#43 users, pools, namespaces and kinds are told apart")
	void keysAreToldApart() {
		PermissionService permissions = permissions(Duration.ofMinutes(1));
		this.loads.answer = Mono.just(Set.of());
		List<AuthingAuthentication> users = List.of(user("a:b", "c"), user("a", "b:c"), user("a", "other"),
				user("a", null));
		for (int i = 0; i < 2; i++) {
			for (AuthingAuthentication user : users) {
				assertThat(permissions.roles(user, null).block()).isEmpty();
				assertThat(permissions.roles(user, "finance").block()).isEmpty();
			}
		}
		assertThat(this.loads.users).hasSize(8);
	}

	@Test
	@DisplayName("#44 checks at the same time share one load, and leaving does not end it")
	void checksShareOneLoad() {
		PermissionService permissions = permissions(Duration.ofMinutes(1));
		Sinks.One<Set<String>> answer = Sinks.one();
		this.loads.answer = answer.asMono();
		List<Set<String>> answered = new ArrayList<>();
		Disposable first = permissions.roles(this.user, null).subscribe(answered::add);
		for (int i = 0; i < 10; i++) {
			permissions.roles(this.user, null).subscribe(answered::add);
		}
		first.dispose();
		answer.tryEmitValue(Set.of("admin")).orThrow();
		assertThat(answered).hasSize(10).containsOnly(Set.of("admin"));
		assertThat(this.loads.users).hasSize(1);
	}

	@Test
	void withoutTimeToLiveChecksAtTheSameTimeStillShare() {
		PermissionService permissions = permissions(Duration.ZERO);
		Sinks.One<Set<String>> answer = Sinks.one();
		this.loads.answer = answer.asMono();
		List<Set<String>> answered = new ArrayList<>();
		permissions.roles(this.user, null).subscribe(answered::add);
		permissions.roles(this.user, null).subscribe(answered::add);
		answer.tryEmitValue(Set.of("admin")).orThrow();
		assertThat(answered).hasSize(2);
		this.loads.answer = Mono.just(Set.of());
		assertThat(permissions.roles(this.user, null).block()).isEmpty();
		assertThat(this.loads.users).hasSize(2);
	}

	@Test
	void expiredTokenOfTheOneWhoLoadsIsNotSharedWithTheOthers() {
		PermissionService permissions = permissions(Duration.ofMinutes(1));
		Sinks.One<Set<String>> refusal = Sinks.one();
		this.loads.answer = refusal.asMono();
		List<StepVerifier> expired = Stream
			.generate(() -> StepVerifier.create(permissions.roles(this.user, null))
				.expectError(AuthingLoginExpiredException.class)
				.verifyLater())
			.limit(3)
			.toList();
		List<Set<String>> answered = new ArrayList<>();
		AuthingAuthentication elsewhere = this.user.withIdToken(new AuthingIdToken("another", null));
		permissions.roles(elsewhere, null).subscribe(answered::add);
		permissions.roles(elsewhere, null).subscribe(answered::add);
		this.loads.answer = Mono.just(Set.of("admin"));
		refusal.tryEmitError(mock(AuthingLoginExpiredException.class)).orThrow();
		expired.forEach(StepVerifier::verify);
		assertThat(answered).hasSize(2).containsOnly(Set.of("admin"));
		assertThat(this.loads.users).hasSize(2);
		assertThat(permissions.roles(this.user, null).block()).containsExactly("admin");
	}

	@Test
	@DisplayName("#58 in an outage a user costs one load in a second, and the end of it is noticed")
	void outageIsRemembered() {
		PermissionService permissions = permissions(Duration.ofMinutes(1));
		this.loads.answer = Mono.error(new IllegalStateException("no answer"));
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(PermissionsUnavailableException.class)
				.isThrownBy(() -> permissions.roles(this.user, null).block());
		}
		assertThat(this.loads.users).hasSize(1);
		this.loads.answer = Mono.just(Set.of("admin"));
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(permissions.roles(this.user, null).block()).containsExactly("admin");
	}

	@Test
	void loadThatIsUnderWayAtAnEvictionIsNotKept() {
		PermissionService permissions = permissions(Duration.ofMinutes(1));
		Sinks.One<Set<String>> answer = Sinks.one();
		this.loads.answer = answer.asMono();
		List<Set<String>> answered = new ArrayList<>();
		permissions.roles(this.user, null).subscribe(answered::add);
		permissions.evictAll();
		answer.tryEmitValue(Set.of("admin")).orThrow();
		this.loads.answer = Mono.just(Set.of());
		assertThat(answered).containsExactly(Set.of("admin"));
		assertThat(permissions.roles(this.user, null).block()).isEmpty();
	}

	@Test
	@DisplayName("#41 a load without permissions is a failure")
	void emptyLoadIsAFailure() {
		this.loads.answer = Mono.empty();
		assertThatExceptionOfType(PermissionsUnavailableException.class)
			.isThrownBy(() -> permissions(Duration.ofMinutes(1)).roles(this.user, null).block());
	}

	@Test
	@DisplayName("#41 a load that never ends is a failure, and ends")
	void endlessLoadIsAFailure() {
		this.loads.answer = Mono.never();
		StepVerifier.withVirtualTime(() -> permissions(Duration.ofMinutes(1)).roles(this.user, null))
			.thenAwait(Duration.ofMinutes(1))
			.expectError(PermissionsUnavailableException.class)
			.verify(Duration.ofSeconds(5));
	}

	@Test
	@DisplayName("#41 a load that breaks off leaves nothing behind")
	void fatalErrorIsNotWaitedFor() {
		PermissionService permissions = permissions(Duration.ofMinutes(1));
		this.loads.answer = Mono.defer(() -> {
			throw new NoClassDefFoundError();
		});
		assertThatExceptionOfType(NoClassDefFoundError.class)
			.isThrownBy(() -> permissions.roles(this.user, null).block(Duration.ofSeconds(5)));
		this.loads.answer = Mono.just(Set.of("admin"));
		assertThat(permissions.roles(this.user, null).block(Duration.ofSeconds(5))).containsExactly("admin");
	}

	@Test
	void loadSeesTheContextOfTheOneWhoBeganIt() {
		this.loads.answer = Mono.deferContextual((context) -> Mono.just(Set.of(context.<String>get("trace"))));
		assertThat(permissions(Duration.ofMinutes(1)).roles(this.user, null)
			.contextWrite(Context.of("trace", "t1"))
			.block()).containsExactly("t1");
	}

	private PermissionService permissions(Duration timeToLive) {
		return new PermissionService(this.loads, "app", new PermissionCacheSettings(timeToLive, 100), this.clock);
	}

	private static AuthingAuthentication user(String id, @Nullable String pool) {
		AuthingUser user = new AuthingUser(id, pool, null, null, null, null, null, null);
		return new AuthingAuthentication(user, new AuthingIdToken("token", null), List.of());
	}

	private static final class Loads implements PermissionLoader {

		private final List<String> users = new ArrayList<>();

		private Mono<Set<String>> answer = Mono.empty();

		@Override
		public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
			this.users.add(user.getName());
			return this.answer;
		}

		@Override
		public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
			return Mono.error(new UnsupportedOperationException());
		}

	}

}
