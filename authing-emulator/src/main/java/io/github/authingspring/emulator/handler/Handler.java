package io.github.authingspring.emulator.handler;

import org.jspecify.annotations.Nullable;

/**
 * Handles an operation. It may block, and fails with an {@link AuthingFailure}.
 */
@FunctionalInterface
public interface Handler {

	/**
	 * Handles a call.
	 * @param call the call
	 * @return the data of the answer, or an {@link Answer} of its own form
	 */
	@Nullable Object handle(Call call);

}
