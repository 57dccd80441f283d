package io.github.authingspring.security;

import java.io.Serializable;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The signed-in user, as he was when he signed in. Everything but the id may be missing.
 *
 * @param id the identifier, which is also the name of the principal
 * @param userPoolId the user pool
 * @param username the user name
 * @param email the email address
 * @param phone the phone number
 * @param nickname the nickname
 * @param name the full name
 * @param photo the address of the picture
 */
public record AuthingUser(String id, @Nullable String userPoolId, @Nullable String username, @Nullable String email,
		@Nullable String phone, @Nullable String nickname, @JsonProperty("name") @Nullable String name,
		@Nullable String photo) implements AuthenticatedPrincipal, Serializable {

	/**
	 * Return the user that an operation answered.
	 * @param user the answer
	 * @return the user
	 */
	public static AuthingUser of(User user) {
		return new AuthingUser(user.id(), user.userPoolId(), user.username(), user.email(), user.phone(),
				user.nickname(), user.name(), user.photo());
	}

	/**
	 * Return the identifier: the only name that is always there and never changes.
	 */
	@Override
	public String getName() {
		return this.id;
	}

	/**
	 * Show who it is, without personal data.
	 */
	@Override
	public String toString() {
		return "AuthingUser[id=" + this.id + "]";
	}

}
