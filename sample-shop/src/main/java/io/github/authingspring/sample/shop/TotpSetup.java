package io.github.authingspring.sample.shop;

import java.io.Serializable;

import io.github.authingspring.client.model.TotpBinding;
import org.jspecify.annotations.Nullable;

/**
 * An authenticator that is being bound. In the HTTP session until that is confirmed or
 * given up, where whoever signs in next with the same browser must not get it.
 *
 * @param owner the identifier of the user who binds it
 * @param secret the secret in Base32
 * @param picture the QR code as {@code data:} address
 * @param recoveryCode signs in once when the authenticator is lost
 */
public record TotpSetup(String owner, String secret, @Nullable String picture,
		@Nullable String recoveryCode) implements Serializable {

	/**
	 * Return what is to be kept of a binding.
	 * @param owner the identifier of the user who binds it
	 * @param binding what Authing answered
	 * @return what is kept
	 */
	public static TotpSetup of(String owner, TotpBinding binding) {
		return new TotpSetup(owner, binding.secret(), binding.qrcodeDataUrl(), binding.recoveryCode());
	}

	/**
	 * Return the secret in groups of four, for typing it.
	 * @return the secret
	 */
	public String spaced() {
		return this.secret.replaceAll("(.{4})(?!$)", "$1 ");
	}

	@Override
	public String toString() {
		return "TotpSetup[***]";
	}

}
