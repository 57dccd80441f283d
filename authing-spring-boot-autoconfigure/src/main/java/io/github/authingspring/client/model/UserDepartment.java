package io.github.authingspring.client.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Membership of a user in a department.
 *
 * @param department the department
 * @param isMainDepartment whether it is the main one
 * @param joinedAt since when
 */
public record UserDepartment(OrgNode department, boolean isMainDepartment,
		@JsonDeserialize(using = Times.class) @Nullable Instant joinedAt) {

}
