package io.github.authingspring.benchmarks;

import io.github.authingspring.security.CanAccess;
import io.github.authingspring.security.HasAuthingRole;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Methods that do nothing but being checked.
 */
class CheckedMethods {

	@PreAuthorize("hasRole('admin')")
	boolean role() {
		return true;
	}

	@PreAuthorize("@authing.hasRole('admin')")
	boolean liveRole() {
		return true;
	}

	@PreAuthorize("@authing.can('books:1', 'books:read')")
	boolean resource() {
		return true;
	}

	@HasAuthingRole("admin")
	boolean annotatedRole() {
		return true;
	}

	@CanAccess(value = "books:1", actions = "books:read")
	boolean annotatedResource() {
		return true;
	}

	@CanAccess(value = "books:{id}", actions = "books:read")
	boolean annotatedTemplate(String id) {
		return id.length() == 1;
	}

}
