package io.github.authingspring.autoconfigure.security.stacks;

import java.util.List;

import io.github.authingspring.EventLoops;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/**
 * What web applications are built on. Each runs the same application once for all tests
 * of a JVM.
 */
public enum Stack {

	/**
	 * Servlets, in Tomcat.
	 */
	SERVLET(WebApplicationType.SERVLET),

	/**
	 * WebFlux, in Reactor Netty.
	 */
	WEBFLUX(WebApplicationType.REACTIVE);

	private final WebApplicationType type;

	Stack(WebApplicationType type) {
		this.type = type;
	}

	/**
	 * Return the stacks to test: all, but only those with event loops where these are
	 * watched.
	 */
	static List<Stack> tested() {
		return EventLoops.areWatched() ? List.of(WEBFLUX) : List.of(values());
	}

	/**
	 * Return the name of the cookie that holds the id of a session.
	 */
	String sessionCookie() {
		return expect(Difference.SESSION_COOKIE);
	}

	/**
	 * Return what holds on this stack where it differs.
	 */
	String expect(Difference difference) {
		return (this == SERVLET) ? difference.onServlets() : difference.onWebFlux();
	}

	/**
	 * Return the address that a sign-in leads back to.
	 */
	String savedAddress(String path) {
		String added = expect(Difference.SAVED_ADDRESS);
		return added.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + added;
	}

	/**
	 * Return an application, which is started if it does not run yet.
	 */
	RunningApplication application(Class<?> source, String... properties) {
		return RunningApplication.of(this, source, List.of(properties));
	}

	/**
	 * Return a runner of contexts without anything in them and without a server.
	 */
	public AbstractApplicationContextRunner<?, ?, ?> contexts() {
		return (this == SERVLET) ? new WebApplicationContextRunner() : new ReactiveWebApplicationContextRunner();
	}

	WebApplicationType type() {
		return this.type;
	}

}
