package io.github.authingspring.sample.shop;

import java.util.stream.Stream;

import io.github.authingspring.security.AuthingUser;

import org.springframework.util.StringUtils;

/**
 * Who is signed in.
 *
 * @param name the name to show
 */
public record Someone(String name) {

	/**
	 * Return what to show of a user.
	 * @param user the user
	 * @return what to show
	 */
	public static Someone of(AuthingUser user) {
		return new Someone(Stream.of(user.nickname(), user.username(), user.email(), user.phone())
			.filter(StringUtils::hasText)
			.findFirst()
			.orElseGet(user::id));
	}

}
