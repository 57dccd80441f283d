package io.github.authingspring.autoconfigure.security.stacks;

/**
 * What differs between servlets and WebFlux, as the tests on both expect it. What holds
 * on a stack is told as a value, empty for nothing.
 */
enum Difference {

	/**
	 * The cookie.
	 */
	SESSION_COOKIE("Name of the session cookie", "JSESSIONID", "SESSION",
			"The names that the container and Spring give it."),

	/**
	 * What is added to the query of a saved address.
	 */
	SAVED_ADDRESS("Parameter of the address that a sign-in leads back to", "continue", "",
			"Spring Security looks for a saved request only where the parameter is, on servlets."),

	/**
	 * An event.
	 */
	SESSION_EVENT("Event of the new session id", "SessionFixationProtectionEvent", "",
			"The session id changes on both; Spring Security tells it only on servlets."),

	/**
	 * The names, in order.
	 */
	DEFAULT_CHAINS("Beans of the default filter chains", "authingBearerSecurityFilterChain, authingSecurityFilterChain",
			"authingBearerSecurityWebFilterChain, authingSecurityWebFilterChain", "Each is named after its type."),

	/**
	 * The parameter, with an address of the application.
	 */
	CHALLENGE("Parameter of `WWW-Authenticate` where a bearer token is missing or bad", "resource_metadata", "",
			"Spring Security's `BearerTokenAuthenticationEntryPoint` tells it only on servlets."),

	/**
	 * How often.
	 */
	SECOND_PROVIDER("Requests to a second provider after a wrong password by HTTP Basic", "1", "0",
			"Spring Security's `DelegatingReactiveAuthenticationManager` ends with the first failure."),

	/**
	 * The header after a sign-in that was asked for at '/me'.
	 */
	SAVED_REDIRECT("`Location` after a sign-in that `/me` asked for", "http://localhost:8080/me?continue", "/me",
			"Spring Security saves the whole address on servlets, and only the path on WebFlux."),

	/**
	 * What is shown.
	 */
	OTHER_WAYS("Other ways to sign in of the same chain on the sign-in page, such as one-time tokens",
			"Request a One-Time Token", "",
			"Spring Security's page, which knows them, can stand in for ours only on servlets."),

	/**
	 * The status.
	 */
	HIERARCHY("Status of a missing page that a rule `hasRole` guards, for a user whose role implies that role", "404",
			"403",
			"Spring Security's `AuthorityReactiveAuthorizationManager`, by which `hasRole` decides on WebFlux, knows no "
					+ "`RoleHierarchy`."),

	/**
	 * How often.
	 */
	ROLES("Loads of roles for a request that does not read them", "0", "1",
			"On WebFlux nothing may wait for roles when they are read, so they are loaded when the user is.");

	private final String subject;

	private final String onServlets;

	private final String onWebFlux;

	private final String reason;

	Difference(String subject, String onServlets, String onWebFlux, String reason) {
		this.subject = subject;
		this.onServlets = onServlets;
		this.onWebFlux = onWebFlux;
		this.reason = reason;
	}

	String onServlets() {
		return this.onServlets;
	}

	String onWebFlux() {
		return this.onWebFlux;
	}

	/**
	 * Return the row of the table.
	 */
	String row() {
		return "| " + String.join(" | ", this.subject, cell(this.onServlets), cell(this.onWebFlux), this.reason) + " |";
	}

	private static String cell(String value) {
		return value.isEmpty() ? "none" : "`" + value + "`";
	}

}
