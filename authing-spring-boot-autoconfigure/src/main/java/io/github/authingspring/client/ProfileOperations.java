package io.github.authingspring.client;

import io.github.authingspring.client.model.SecurityLevel;
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

	/**
	 * Change the profile. Documented as {@code update_profile}. Phone number, email
	 * address and password have operations of their own.
	 * @param update the values to write
	 * @return the user
	 * @throws IllegalArgumentException if nothing is changed
	 */
	default AuthingCall<User> updateProfile(ProfileUpdate update) {
		return call(ProfileRequests.update(update));
	}

	/**
	 * Read how well the account is protected. Documented as {@code get_security_level}.
	 * @return the security level
	 */
	default AuthingCall<SecurityLevel> getSecurityLevel() {
		return call(AuthingRequest
			.get("getSecurityLevel", "/api/v2/users/me/security-level", AnswerReader.of(SecurityLevel.class))
			.at(Endpoint::authenticated));
	}

}
