package io.github.authingspring.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.authingspring.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many threads that ask at the same time.
 */
@Timeout(60)
class PermissionsUnderLoadTests {

	private static final int THREADS = 64;

	private final TestClock clock = new TestClock();

	private final AtomicInteger loads = new AtomicInteger();

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final PermissionService permissions = new PermissionService(new Loads(), "app",
			PermissionCacheSettings.DEFAULTS, this.clock);

	private final AuthingAuthentication user = AuthingAuthenticationTests.authentication("u1");

	private volatile Mono<Set<String>> answer = Mono.just(Set.of("admin"));

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	@DisplayName("#44 a thousand checks cost one load, and all of them are answered the same")
	void thousandChecksCostOneLoad() throws Exception {
		Sinks.One<Set<String>> slow = Sinks.one();
		this.answer = slow.asMono();
		List<Future<Boolean>> checks = start(1000, () -> allowed("admin"));
		slow.tryEmitValue(Set.of("admin")).orThrow();
		for (Future<Boolean> check : checks) {
			assertThat(check.get(10, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(this.loads).hasValue(1);
		for (Future<Boolean> check : start(1000, () -> allowed("auditor"))) {
			assertThat(check.get(10, TimeUnit.SECONDS)).isFalse();
		}
		assertThat(this.loads).hasValue(1);
	}

	@Test
	@DisplayName("#58 a minute's outage under load costs a load each second, and its end counts within a second")
	void outageUnderLoadIsBounded() throws Exception {
		this.answer = Mono.error(new IllegalStateException("no answer"));
		for (int second = 0; second < 60; second++) {
			for (Future<Boolean> check : start(THREADS, this::isUnavailable)) {
				assertThat(check.get(10, TimeUnit.SECONDS)).isTrue();
			}
			assertThat(this.loads).hasValue(second + 1);
			this.clock.advance(Duration.ofSeconds(1));
		}
		this.answer = Mono.just(Set.of("admin"));
		for (Future<Boolean> check : start(THREADS, () -> allowed("admin"))) {
			assertThat(check.get(10, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(this.loads).hasValue(61);
	}

	private List<Future<Boolean>> start(int number, Callable<Boolean> check) {
		List<Future<Boolean>> checks = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			checks.add(this.threads.submit(check));
		}
		return checks;
	}

	private boolean allowed(String role) {
		return PermissionService.now(this.permissions.check(this.user, PermissionCheck.role(role, null)));
	}

	private boolean isUnavailable() {
		try {
			allowed("admin");
			return false;
		}
		catch (PermissionsUnavailableException ex) {
			return true;
		}
	}

	private final class Loads implements PermissionLoader {

		@Override
		public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
			PermissionsUnderLoadTests.this.loads.incrementAndGet();
			return PermissionsUnderLoadTests.this.answer;
		}

		@Override
		public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
			return Mono.error(new UnsupportedOperationException());
		}

	}

}
