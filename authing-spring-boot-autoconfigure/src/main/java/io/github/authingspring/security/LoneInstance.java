package io.github.authingspring.security;

import java.util.function.Consumer;

/**
 * An instance without others.
 */
enum LoneInstance implements AuthingInstances {

	INSTANCE;

	@Override
	public void tell(Notice notice) {
		// there is nobody to tell
	}

	@Override
	public void listen(Consumer<Notice> listener) {
		// there is nobody to listen to
	}

}
