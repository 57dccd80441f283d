package io.github.authingspring.autoconfigure.actuate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.security.AuthingWebhookProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Masks the secrets of Authing in the endpoints of Spring Boot, also where the
 * application shows values: under their own keys, and wherever the secrets in use occur
 * in another value, such as a command line.
 */
final class AuthingSecretsSanitizer implements SanitizingFunction {

	/**
	 * What is shorter would be found in values that have nothing to do with it.
	 */
	private static final int LEAST_LENGTH = 8;

	private static final List<String> NAMES = List.of("secret", "password");

	private final ObjectProvider<AuthingConnectionDetails> connection;

	private final ObjectProvider<AuthingWebhookProperties> webhook;

	AuthingSecretsSanitizer(ObjectProvider<AuthingConnectionDetails> connection,
			ObjectProvider<AuthingWebhookProperties> webhook) {
		this.connection = connection;
		this.webhook = webhook;
	}

	@Override
	public SanitizableData apply(SanitizableData data) {
		return (isSecretKey(data.getKey()) || holdsSecret(data.getValue())) ? data.withSanitizedValue() : data;
	}

	private static boolean isSecretKey(String key) {
		String plain = key.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
		return plain.startsWith("authing") && NAMES.stream().anyMatch(plain::contains);
	}

	private boolean holdsSecret(@Nullable Object value) {
		String text = String.valueOf(value);
		return secrets().anyMatch((secret) -> secret.length() >= LEAST_LENGTH && text.contains(secret));
	}

	private Stream<String> secrets() {
		return Stream.concat(
				this.connection.stream()
					.flatMap((details) -> Stream.of(secret(details.getAppSecret()),
							secret(details.getUserPoolSecret()))),
				this.webhook.stream().map((properties) -> secret(properties.secret())));
	}

	private static String secret(@Nullable String secret) {
		return Objects.requireNonNullElse(secret, "");
	}

}
