package io.github.authingspring;

/**
 * What lets a context end without the two seconds in which Reactor Netty waits for more
 * to do. Contexts that read {@code application.properties} have it from there.
 */
public final class ClosedAtOnce {

	/**
	 * The property, for runners of contexts, which read no file.
	 */
	public static final String PROPERTY = "spring.reactor.netty.shutdown-quiet-period=0s";

	private ClosedAtOnce() {
	}

}
