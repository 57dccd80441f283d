package io.github.authingspring.autoconfigure.security.stacks;

import java.util.List;

import org.springframework.boot.WebApplicationType;

/**
 * What web applications are built on. Each runs the same application once for all tests
 * of a JVM.
 */
public enum Stack {

	/**
	 * Servlets, in Tomcat.
	 */
	SERVLET(WebApplicationType.SERVLET, "JSESSIONID"),

	/**
	 * WebFlux, in Reactor Netty.
	 */
	WEBFLUX(WebApplicationType.REACTIVE, "SESSION");

	private final WebApplicationType type;

	private final String sessionCookie;

	Stack(WebApplicationType type, String sessionCookie) {
		this.type = type;
		this.sessionCookie = sessionCookie;
	}

	/**
	 * Return the name of the cookie that holds the id of a session.
	 */
	String sessionCookie() {
		return this.sessionCookie;
	}

	/**
	 * Return an application, which is started if it does not run yet.
	 */
	RunningApplication application(Class<?> source, String... properties) {
		return RunningApplication.of(this, source, List.of(properties));
	}

	WebApplicationType type() {
		return this.type;
	}

}
