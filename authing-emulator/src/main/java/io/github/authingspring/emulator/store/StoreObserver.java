package io.github.authingspring.emulator.store;

/**
 * Is told what happens to users and to the state, in the order in which it happens. It
 * must not block: others wait meanwhile.
 */
public interface StoreObserver {

	/** Does nothing. */
	StoreObserver NONE = new StoreObserver() {
	};

	/**
	 * Is called when a user came into the pool by an operation.
	 * @param user the new user
	 */
	default void userAdded(User user) {
	}

	/**
	 * Is called when an operation changed a user.
	 * @param before the user as it was
	 * @param after the user as it is
	 */
	default void userChanged(User before, User after) {
	}

	/**
	 * Is called when an operation removed a user.
	 * @param user the user as it was
	 */
	default void userRemoved(User user) {
	}

	/**
	 * Is called when a login succeeded.
	 * @param user the user
	 */
	default void loggedIn(User user) {
	}

	/**
	 * Is called when a second factor was checked.
	 * @param user the user
	 * @param method the factor, such as {@code OTP}
	 * @param valid whether it was right
	 */
	default void factorChecked(User user, String method, boolean valid) {
	}

	/**
	 * Is called when the state was replaced, but not by a reset.
	 * @param before the state as it was
	 * @param after the state as it is
	 */
	default void stateReplaced(State before, State after) {
	}

}
