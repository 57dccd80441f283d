package io.github.authingspring.security.login;

import java.util.Map;

/**
 * A page of the starter: the values of one template.
 */
interface Page {

	/**
	 * Return the name of the template, without its ending.
	 */
	String template();

	/**
	 * Return what the keys of its texts begin with.
	 */
	default String key() {
		return template();
	}

	/**
	 * Return what a program is told that asks for the page.
	 */
	default Map<String, Object> json() {
		return Map.of("next", template());
	}

}
