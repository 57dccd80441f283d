package io.github.authingspring.client.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a second step of a sign-in needs. Holds a token and personal data, which
 * {@link #toString()} does not show.
 *
 * @param mfaToken the token of the second step, good for about 360 s
 * @param methods the methods to choose from, in the order to show them
 * @param totpMfaEnabled whether the user has bound an authenticator application
 * @param faceMfaEnabled whether the user has bound a face
 * @param contacts where codes may be sent to
 */
public record MfaChallenge(String mfaToken, List<MfaMethod> methods, boolean totpMfaEnabled, boolean faceMfaEnabled,
		Contacts contacts) {

	/**
	 * Create a challenge.
	 */
	public MfaChallenge {
		methods = List.copyOf(methods);
	}

	@Override
	public String toString() {
		return "MfaChallenge[methods=" + this.methods + "]";
	}

	/**
	 * Where codes may be sent to. The contacts that are meant for the second factor come
	 * before the general ones.
	 *
	 * @param phone the phone number
	 * @param email the email address
	 */
	public record Contacts(@Nullable String phone, @Nullable String email) {

		@Override
		public String toString() {
			return "Contacts[***]";
		}

	}

}
