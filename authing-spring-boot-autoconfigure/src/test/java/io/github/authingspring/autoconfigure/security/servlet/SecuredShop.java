package io.github.authingspring.autoconfigure.security.servlet;

import java.util.ArrayList;
import java.util.List;

import io.github.authingspring.security.CanAccess;
import io.github.authingspring.security.HasAuthingRole;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Has methods that not everyone may call.
 */
class SecuredShop {

	@HasAuthingRole({ "owner", "admin" })
	String admin() {
		return "done";
	}

	@HasAuthingRole(value = "auditor", namespace = "finance")
	String audit() {
		return "done";
	}

	@HasAuthingRole("auditor")
	String close() {
		return "done";
	}

	@HasAuthingRole({})
	String nobody() {
		return "done";
	}

	@CanAccess(value = "books:{id}", actions = "books:read")
	String read(@Nullable String id) {
		return "done";
	}

	@CanAccess(value = "books:{id}:pages:{page}", actions = "books:read")
	String page(int id, long page) {
		return "done";
	}

	@CanAccess(value = "books:{id}", actions = { "books:delete", "books:read" })
	String readOrDelete(String id) {
		return "done";
	}

	@CanAccess(value = "books:{id}", actions = "books:delete")
	String delete(String id) {
		return "done";
	}

	@CanAccess("menu_admin")
	String menu() {
		return "done";
	}

	@CanAccess("books:{isbn}")
	String misspelt(String id) {
		return "done";
	}

	@PreAuthorize("hasRole('admin')")
	String adminByExpression() {
		return "done";
	}

	@PreAuthorize("hasPermission('books:' + #id, 'books:read')")
	String hasPermission(String id) {
		return "done";
	}

	@PreAuthorize("hasPermission(#id, 'books', 'books:read')")
	String hasPermissionOfType(String id) {
		return "done";
	}

	@PreAuthorize("@authing.canAny('books:' + #id, 'books:delete', 'books:read')")
	String canAny(String id) {
		return "done";
	}

	@PostFilter("@authing.can('books:' + filterObject, 'books:read')")
	List<String> books(List<String> ids) {
		return new ArrayList<>(ids);
	}

}
