package io.github.authingspring.emulator.store;

import org.jspecify.annotations.Nullable;

/**
 * An account at a social provider. Guess: its code can be used again, for there is nobody
 * to ask for the next one.
 *
 * @param provider the provider, such as {@code wechat:mobile}
 * @param code the code a mobile application gets from the provider
 * @param userIdInIdp the id of the account
 * @param nickname the name shown to others
 */
public record SocialAccount(String provider, String code, String userIdInIdp, @Nullable String nickname) {

	public SocialAccount {
		if (provider == null || code == null || userIdInIdp == null) {
			throw new IllegalArgumentException("A social account needs 'provider', 'code' and 'userIdInIdp'");
		}
	}

	@Override
	public String toString() {
		return "SocialAccount[" + this.provider + ", " + this.userIdInIdp + "]";
	}

}
