package io.github.authingspring.autoconfigure.security.reactive;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.authingspring.security.CanAccess;
import io.github.authingspring.security.HasAuthingRole;
import io.github.authingspring.security.RequiresFactor;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Has methods that not everyone may subscribe to, and counts its calls.
 */
class ReactiveShop {

	private final AtomicInteger calls = new AtomicInteger();

	int calls() {
		return this.calls.get();
	}

	@HasAuthingRole({ "owner", "admin" })
	Mono<String> admin() {
		return done();
	}

	@HasAuthingRole("auditor")
	Mono<String> close() {
		return done();
	}

	@HasAuthingRole(value = "auditor", namespace = "finance")
	Publisher<String> audit() {
		return done();
	}

	@HasAuthingRole("admin")
	String adminAtOnce() {
		return "done";
	}

	@CanAccess(value = "books:{id}", actions = "books:read")
	Flux<String> pages(@Nullable String id) {
		this.calls.incrementAndGet();
		return Flux.just("page 1 of " + id, "page 2 of " + id);
	}

	@CanAccess("books:{isbn}")
	Mono<String> misspelt(String id) {
		return done();
	}

	@RequiresFactor(within = "PT5M")
	Mono<String> pay() {
		return done();
	}

	@HasAuthingRole("admin")
	@CanAccess(value = "books:1", actions = "books:read")
	@PreAuthorize("@authing.can('menu_admin')")
	Mono<String> guardedThrice() {
		return done();
	}

	@HasAuthingRole("admin")
	@PreAuthorize("authentication.name == 'u1'")
	Mono<String> guardedByName() {
		return done();
	}

	@PreAuthorize("@authing.hasRole('admin')")
	Mono<String> adminByExpression() {
		return done();
	}

	@PreAuthorize("@authing.hasRole('auditor', #namespace)")
	Mono<String> auditByExpression(String namespace) {
		return done();
	}

	@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
	Mono<String> read(String id) {
		return done();
	}

	@PreAuthorize("@authing.canAny('books:' + #id, 'books:delete', 'books:read')")
	Flux<String> readOrDelete(String id) {
		return done().flux();
	}

	@PreAuthorize("hasPermission('books:' + #id, 'books:read')")
	Mono<String> hasPermission(String id) {
		return done();
	}

	@PreAuthorize("hasPermission(#id, 'books', 'books:read')")
	Mono<String> hasPermissionOfType(String id) {
		return done();
	}

	@PostFilter("@authing.can('books:' + filterObject, 'books:read')")
	Flux<String> books(String... ids) {
		return Flux.just(ids);
	}

	private Mono<String> done() {
		this.calls.incrementAndGet();
		return Mono.just("done");
	}

}
