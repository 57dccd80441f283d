package io.github.authingspring.client;

import io.github.authingspring.client.model.User;

import org.springframework.lang.CheckReturnValue;

/**
 * The profile of the signed-in user.
 */
@CheckReturnValue
public interface ProfileOperations extends AuthingOperations {

	/**
	 * Read the user. Documented as {@code get_current_user}.
	 * @return the user
	 */
	default AuthingCall<User> getCurrentUser() {
		return call(ProfileRequests.currentUser());
	}

}
