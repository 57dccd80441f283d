package io.github.authingspring.security;

import java.time.Duration;
import java.util.Collection;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoleOverlayTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final StubAuthing authing = new StubAuthing();

	private final RoleOverlay overlay = new RoleOverlay(this.authing.permissions(), null, "ROLE_");

	private final AuthingAuthentication user = AuthingAuthenticationTests.authentication("u1");

	@Test
	void loadedRolesAreThoseThatAreLoadedLater() {
		this.authing.on("getUserRoles", Reply.roles("admin", "editor"));
		Authentication loaded = this.overlay.load(this.user).block(PATIENCE);
		assertThat(loaded).isEqualTo(this.user);
		assertThat(this.user.getAuthorities()).noneMatch((authority) -> "ROLE_admin".equals(authority.getAuthority()));
		assertThat(authorities(loaded)).contains("ROLE_admin", "ROLE_editor")
			.isEqualTo(authorities(this.overlay.apply(this.user)));
		assertThat(this.overlay.remove(loaded).getAuthorities()).isEqualTo(this.user.getAuthorities());
	}

	@Test
	void loadedRolesAreReadWhereNobodyMayWait() {
		this.authing.on("getUserRoles", Reply.roles("admin"));
		Authentication loaded = this.overlay.load(this.user).block(PATIENCE);
		assertThat(Mono.fromCallable(() -> authorities(loaded)).subscribeOn(Schedulers.parallel()).block(PATIENCE))
			.contains("ROLE_admin");
	}

	@Test
	@DisplayName("#41 roles that cannot be loaded are missed by who looks, and by nobody else")
	void failureIsToldToWhoLooks() {
		this.authing.on("getUserRoles", Reply.json("{}"));
		Authentication loaded = this.overlay.load(this.user).block(PATIENCE);
		assertThat(loaded.isAuthenticated()).isTrue();
		assertThat(loaded.toString()).doesNotContain("ROLE_");
		Collection<? extends GrantedAuthority> unknown = loaded.getAuthorities();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(PermissionsUnavailableException.class).isThrownBy(unknown::size);
		}
		this.authing.on("getUserRoles", Reply.roles("admin"));
		assertThatExceptionOfType(PermissionsUnavailableException.class).isThrownBy(() -> authorities(loaded));
	}

	@Test
	void expiredLoginIsToldToWhoLooks() {
		this.authing.on("getUserRoles", Reply.refusal(2020));
		Authentication loaded = this.overlay.load(this.user).block(PATIENCE);
		assertThatExceptionOfType(AuthingLoginExpiredException.class).isThrownBy(() -> authorities(loaded));
	}

	@Test
	@DisplayName("#48 others and those who have roles are left alone, and Authing is not asked")
	void othersAreLeftAlone() {
		Authentication stranger = new TestingAuthenticationToken("u1", "secret", "ROLE_user");
		Authentication laidOn = this.overlay.apply(this.user);
		assertThat(this.overlay.load(stranger).block(PATIENCE)).isSameAs(stranger);
		assertThat(this.overlay.load(laidOn).block(PATIENCE)).isSameAs(laidOn);
		this.overlay.load(this.user);
		assertThat(this.authing.requests()).isEmpty();
	}

	private static Collection<String> authorities(Authentication authentication) {
		return authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
	}

}
