package io.github.authingspring.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a user needs to bind an authenticator application. Show it once, to that user
 * only.
 *
 * @param secret the secret in Base32
 * @param qrcodeUri the {@code otpauth://} address that authenticator applications read
 * @param qrcodeDataUrl its picture as {@code data:} address
 * @param recoveryCode signs in once when the authenticator is lost
 */
public record TotpBinding(String secret, @JsonProperty("qrcode_uri") @Nullable String qrcodeUri,
		@JsonProperty("qrcode_data_url") @Nullable String qrcodeDataUrl,
		@JsonProperty("recovery_code") @Nullable String recoveryCode) {

	@Override
	public String toString() {
		return "TotpBinding[***]";
	}

}
