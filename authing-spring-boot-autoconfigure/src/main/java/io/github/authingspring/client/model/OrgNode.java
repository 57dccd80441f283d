package io.github.authingspring.client.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An organisation or one of its departments.
 *
 * @param id the identifier
 * @param orgId the organisation
 * @param name the name
 * @param nameI18n the name in other languages, as JSON text
 * @param description the description
 * @param descriptionI18n the description in other languages, as JSON text
 * @param order the position among its neighbours
 * @param code the code
 * @param root whether it is the organisation itself
 * @param depth the distance from the organisation
 * @param path the identifiers from the organisation down
 * @param codePath the codes from the organisation down; an element is {@code null} where
 * there is no code
 * @param namePath the names from the organisation down
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 * @param children the identifiers of the departments below
 */
public record OrgNode(String id, @Nullable String orgId, @Nullable String name, @Nullable String nameI18n,
		@Nullable String description, @Nullable String descriptionI18n, @Nullable Integer order, @Nullable String code,
		@Nullable Boolean root, @Nullable Integer depth, @Nullable List<String> path,
		@Nullable List<@Nullable String> codePath, @Nullable List<String> namePath,
		@JsonDeserialize(using = Times.class) @Nullable Instant createdAt,
		@JsonDeserialize(using = Times.class) @Nullable Instant updatedAt, @Nullable List<String> children) {

}
