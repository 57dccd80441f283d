package io.github.authingspring;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;

/**
 * Watches threads that must not block, where a virtual machine is started for it: a test
 * during which one does fails, also where the error was swallowed.
 */
public final class EventLoops implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

	private static final Queue<BlockingOperationError> BLOCKED = new ConcurrentLinkedQueue<>();

	/**
	 * Return whether this virtual machine was started to watch.
	 */
	public static boolean areWatched() {
		return Boolean.getBoolean("authing.test.event-loops");
	}

	/**
	 * Watch from now on. Whoever blocks fails.
	 */
	public static void watch() {
		// Jackson learns a type once; for the random numbers of an encryptor nobody waits
		BlockHound.install((watched) -> watched
			.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
					"_createAndCacheValueDeserializer")
			.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
			.blockingMethodCallback(EventLoops::blocked));
	}

	private static void blocked(BlockingMethod method) {
		BlockingOperationError error = new BlockingOperationError(method);
		BLOCKED.add(error);
		throw error;
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		if (areWatched()) {
			watch();
		}
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		BLOCKED.clear();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		if (!BLOCKED.isEmpty()) {
			AssertionError failure = new AssertionError("Threads were blocked that must not be");
			BLOCKED.forEach(failure::addSuppressed);
			throw failure;
		}
	}

}
