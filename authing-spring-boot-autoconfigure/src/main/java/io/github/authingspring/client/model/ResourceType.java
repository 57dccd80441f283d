package io.github.authingspring.client.model;

/**
 * Kind of a protected resource.
 */
public enum ResourceType {

	/**
	 * Data.
	 */
	DATA,

	/**
	 * An API.
	 */
	API,

	/**
	 * A menu entry.
	 */
	MENU,

	/**
	 * An element of a user interface.
	 */
	UI,

	/**
	 * A button.
	 */
	BUTTON

}
