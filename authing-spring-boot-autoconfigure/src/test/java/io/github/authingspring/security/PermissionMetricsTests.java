package io.github.authingspring.security;

import java.util.concurrent.atomic.AtomicReference;

import io.github.authingspring.security.StubAuthing.Reply;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class PermissionMetricsTests {

	private final StubAuthing authing = new StubAuthing();

	private final PermissionService permissions = this.authing.permissions();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final AuthingAuthentication user = AuthingAuthenticationTests.authentication("u1");

	@Test
	void checksAndLoadsAreCounted() {
		new PermissionMetrics(this.permissions).bindTo(this.meters);
		this.authing.on("getUserRoles", Reply.roles("admin"));
		AtomicReference<Boolean> admin = new AtomicReference<>();
		for (int i = 0; i < 4; i++) {
			admin.set(this.permissions.checkRoles(this.user, null, (roles) -> roles.contains("admin")).block());
		}
		assertThat(this.permissions.roles(this.user, null).block()).containsExactly("admin");
		assertThat(admin).hasValue(true);
		assertThat(count("cache.gets", "authing.roles", "hit")).isEqualTo(4);
		assertThat(count("cache.gets", "authing.roles", "miss")).isEqualTo(1);
		assertThat(count("cache.load", "authing.roles", "success")).isEqualTo(1);
		assertThat(this.meters.get("cache.size").tags("cache", "authing.roles").gauge().value()).isEqualTo(1);
		assertThat(count("cache.gets", "authing.resources", "miss")).isZero();
	}

	@Test
	void failuresAreCounted() {
		new PermissionMetrics(this.permissions).bindTo(this.meters);
		this.authing.on("listUserAuthorizedResources", Reply.status(500));
		Throwable unused = catchThrowable(() -> this.permissions.resources(this.user, null).block());
		assertThat(count("cache.load", "authing.resources", "failure")).isEqualTo(1);
		assertThat(count("cache.load", "authing.resources", "success")).isZero();
	}

	private double count(String name, String cache, String result) {
		FunctionCounter counter = this.meters.get(name).tags("cache", cache, "result", result).functionCounter();
		return counter.count();
	}

}
