package io.github.authingspring.emulator.store;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The departments of all organizations.
 *
 * @param departments the departments
 */
public record Organizations(List<Department> departments) {

	public Organizations {
		departments = List.copyOf(departments);
		for (Department department : departments) {
			if (departments.stream().filter((other) -> other.id().equals(department.id())).count() > 1) {
				throw new IllegalArgumentException("Two departments have the code '" + department.code() + "'");
			}
		}
	}

	/**
	 * Lists the departments of a user.
	 * @param userId the user's id
	 * @return the departments
	 */
	public List<Department> of(String userId) {
		return this.departments.stream().filter((department) -> department.users().contains(userId)).toList();
	}

	/**
	 * Lists the departments from the organization down to one.
	 * @param department the last department
	 * @return the departments
	 */
	public List<Department> path(Department department) {
		List<Department> path = new ArrayList<>();
		for (Department next = department; next != null && !path.contains(next); next = parent(next)) {
			path.add(0, next);
		}
		return path;
	}

	private @Nullable Department parent(Department department) {
		return this.departments.stream()
			.filter((other) -> other.organization().equals(department.organization())
					&& other.code().equals(department.parent()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Lists the departments below one.
	 * @param department the department
	 * @return the departments
	 */
	public List<Department> children(Department department) {
		return this.departments.stream()
			.filter((other) -> other.organization().equals(department.organization())
					&& department.code().equals(other.parent()))
			.toList();
	}

}
