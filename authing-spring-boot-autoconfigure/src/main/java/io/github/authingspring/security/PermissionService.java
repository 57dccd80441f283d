package io.github.authingspring.security;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.lang.CheckReturnValue;
import org.springframework.security.core.Authentication;
import org.springframework.util.Assert;

/**
 * Knows the roles and authorized resources of signed-in users. What was loaded is gone on
 * with for a while, as {@link PermissionCacheSettings} tell, and at most one load per
 * user, namespace and kind is made in that time. What cannot be loaded completely is a
 * {@link PermissionsUnavailableException}, never a shorter list; a token that Authing no
 * longer accepts is an {@link AuthingLoginExpiredException}.
 */
@CheckReturnValue
public final class PermissionService {

	private static final String WAITING = "What the user may do is not known yet, and this thread must not wait for it; "
			+ "let the method return a Mono or Flux";

	private final Permissions<Set<String>> roles;

	private final Permissions<AuthorizedResources> resources;

	private final AuthingInstances others;

	/**
	 * Create a service.
	 * @param loader loads permissions
	 * @param appId the application
	 * @param settings how long to go on with what was loaded
	 */
	public PermissionService(PermissionLoader loader, String appId, PermissionCacheSettings settings) {
		this(loader, appId, settings, Ticker.systemTicker());
	}

	/**
	 * Create a service that goes by a clock.
	 * @param loader loads permissions
	 * @param appId the application
	 * @param settings how long to go on with what was loaded
	 * @param clock tells how much time has gone by
	 */
	public PermissionService(PermissionLoader loader, String appId, PermissionCacheSettings settings, Clock clock) {
		this(loader, appId, settings, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
	}

	private PermissionService(PermissionLoader loader, String appId, PermissionCacheSettings settings, Ticker ticker) {
		this.roles = new Permissions<>("roles", appId, loader::roles, settings, ticker);
		this.resources = new Permissions<>("resources", appId, loader::resources, settings, ticker);
		this.others = AuthingInstances.none();
	}

	private PermissionService(PermissionService service, AuthingInstances others) {
		this.roles = service.roles;
		this.resources = service.resources;
		this.others = others;
	}

	/**
	 * Return this service, with what it knows, as one among others: what it is made to
	 * forget, they forget too, and the other way round.
	 * @param others the other instances of the application
	 * @return the service
	 */
	public PermissionService among(AuthingInstances others) {
		others.listen((notice) -> {
			if (notice.kind() == AuthingInstances.Kind.PERMISSIONS) {
				forget(notice.userId());
			}
		});
		return new PermissionService(this, others);
	}

	/**
	 * Return the codes of the roles of a user.
	 * @param user the user
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @return the codes
	 */
	public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
		return this.roles.of(user, namespace);
	}

	/**
	 * Return the authorized resources of a user.
	 * @param user the user
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @return the resources
	 */
	public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
		return this.resources.of(user, namespace);
	}

	Map<String, PermissionCache<?>> caches() {
		return Map.of("roles", this.roles.cache(), "resources", this.resources.cache());
	}

	Mono<Boolean> checkRoles(AuthingAuthentication user, @Nullable String namespace, Predicate<Set<String>> rule) {
		return this.roles.check(user, namespace, rule);
	}

	Mono<Boolean> checkResources(AuthingAuthentication user, @Nullable String namespace,
			Predicate<AuthorizedResources> rule) {
		return this.resources.check(user, namespace, rule);
	}

	/**
	 * Answer a question about a user. Whoever is not signed in by Authing may do nothing,
	 * and no load is needed to know it.
	 */
	Mono<Boolean> check(@Nullable Authentication authentication, PermissionCheck check) {
		return (authentication instanceof AuthingAuthentication user && user.isAuthenticated()) ? check.test(this, user)
				: Permissions.NO;
	}

	/**
	 * Wait for what was asked, which ends by the total deadline of the client, or for a
	 * loader of the application's own, within a minute. What is known is returned at
	 * once; for anything else no event loop waits.
	 */
	static <T> T now(Mono<T> asked) {
		Assert.state(asked instanceof Callable || !Schedulers.isInNonBlockingThread(), WAITING);
		T answer = asked.block();
		Assert.state(answer != null, "Loads do not end empty");
		return answer;
	}

	/**
	 * Forget the permissions of a user, here and at the other instances, so that the next
	 * check loads them. Loads that are under way still answer those who wait for them,
	 * and nobody else.
	 * @param userId the id of the user
	 */
	public void evict(String userId) {
		forget(userId);
		this.others.tell(AuthingInstances.Notice.permissions(userId));
	}

	/**
	 * Forget the permissions of all users, here and at the other instances.
	 */
	public void evictAll() {
		forget(null);
		this.others.tell(AuthingInstances.Notice.permissions(null));
	}

	private void forget(@Nullable String userId) {
		this.roles.evict(userId);
		this.resources.evict(userId);
	}

}
