package io.github.authingspring.security.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.client.model.TotpBinding;
import org.jspecify.annotations.Nullable;

/**
 * The page that binds an authenticator application inside a sign-in.
 *
 * @param secret the secret, in groups that are easy to type
 * @param picture the QR code as {@code data:} address
 * @param recoveryCode signs in once when the authenticator is lost
 * @param error the end of the key of what went wrong
 * @param json what a program is told
 */
record TotpPage(String secret, @Nullable String picture, @Nullable String recoveryCode, @Nullable String error,
		Map<String, Object> json) implements Page {

	static TotpPage of(LoginExchange exchange, TotpBinding binding) {
		String picture = binding.qrcodeDataUrl();
		return new TotpPage(binding.secret().replaceAll("(.{4})(?=.)", "$1 "),
				(picture != null && picture.startsWith("data:image/")) ? picture : null, binding.recoveryCode(),
				FormError.of(exchange, Set.of("incomplete"), "wrong"), details(binding));
	}

	/**
	 * Return what a program is told.
	 */
	static Map<String, Object> details(TotpBinding binding) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("next", "mfa");
		details.put("secret", binding.secret());
		details.put("qrcodeUri", binding.qrcodeUri());
		details.put("qrcodeDataUrl", binding.qrcodeDataUrl());
		details.put("recoveryCode", binding.recoveryCode());
		return details;
	}

	@Override
	public String template() {
		return "totp";
	}

	@Override
	public String toString() {
		return "TotpPage[***]";
	}

}
