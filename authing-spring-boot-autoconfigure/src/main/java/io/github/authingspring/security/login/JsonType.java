package io.github.authingspring.security.login;

import org.springframework.http.MediaType;

/**
 * What counts as JSON.
 */
final class JsonType {

	private JsonType() {
	}

	static boolean matches(MediaType type) {
		return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || "json".equals(type.getSubtypeSuffix());
	}

}
