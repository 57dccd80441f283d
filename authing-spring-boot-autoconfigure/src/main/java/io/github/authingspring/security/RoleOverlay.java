package io.github.authingspring.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Lays the roles of one permission namespace onto authentications, as authorities. They
 * are loaded when they are first read, or before, at most once for each authentication,
 * and a failure is as final as a success.
 */
public final class RoleOverlay {

	private static final String FACTOR_PREFIX = "FACTOR_";

	private final PermissionService permissions;

	private final @Nullable String namespace;

	private final String prefix;

	/**
	 * Create an overlay.
	 * @param permissions knows the roles
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @param prefix what stands before the code of a role in its authority
	 */
	public RoleOverlay(PermissionService permissions, @Nullable String namespace, String prefix) {
		this.permissions = permissions;
		this.namespace = namespace;
		this.prefix = prefix;
	}

	/**
	 * Return the authentication with its roles.
	 * @param authentication any authentication
	 * @return the authentication itself if it is not Authing's or has them already
	 */
	public @Nullable Authentication apply(@Nullable Authentication authentication) {
		return (authentication instanceof AuthingAuthentication user && !user.hasRolesLaidOn())
				? user.withRoles(roles(user)) : authentication;
	}

	/**
	 * Return the authentication with its roles, which are loaded before it is returned,
	 * so that who reads them need not wait. If they cannot be loaded, that is told to who
	 * reads them and not here: nobody may need them.
	 * @param authentication any authentication
	 * @return the authentication itself if it is not Authing's or has them already; never
	 * empty
	 */
	public Mono<Authentication> load(Authentication authentication) {
		if (!(authentication instanceof AuthingAuthentication user) || user.hasRolesLaidOn()) {
			return Mono.just(authentication);
		}
		return load(user).<Supplier<List<GrantedAuthority>>>map((roles) -> () -> roles)
			.onErrorResume(RuntimeException.class, (failure) -> Mono.just(() -> {
				throw failure;
			}))
			.map(user::withRoles);
	}

	/**
	 * Return the authentication as it is stored.
	 * @param authentication any authentication
	 * @return the authentication without roles that were laid onto it
	 */
	public @Nullable Authentication remove(@Nullable Authentication authentication) {
		return (authentication instanceof AuthingAuthentication user && user.hasRolesLaidOn()) ? user.withRoles(null)
				: authentication;
	}

	private Supplier<Collection<? extends GrantedAuthority>> roles(AuthingAuthentication user) {
		Mono<List<GrantedAuthority>> once = load(user).cache();
		return () -> PermissionService.now(once);
	}

	private Mono<List<GrantedAuthority>> load(AuthingAuthentication user) {
		return this.permissions.roles(user, this.namespace).map(this::authorities);
	}

	private List<GrantedAuthority> authorities(Set<String> codes) {
		return codes.stream()
			.map((code) -> this.prefix + code)
			// with an empty prefix, a role could pass for a factor
			.filter((authority) -> !authority.startsWith(FACTOR_PREFIX))
			.<GrantedAuthority>map(SimpleGrantedAuthority::new)
			.toList();
	}

}
