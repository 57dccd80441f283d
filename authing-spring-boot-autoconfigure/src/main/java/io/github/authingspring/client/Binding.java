package io.github.authingspring.client;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.client.RequestValue.ClientCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.Assert;

/**
 * Collects what the values of one request come to on the wire.
 */
final class Binding {

	private final AuthingRequest<?> request;

	private final AuthingClientSettings settings;

	private final RequestBinder.Identity who;

	private final @Nullable PasswordCipher cipher;

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final HttpHeaders headers = new HttpHeaders();

	Binding(AuthingRequest<?> request, AuthingClientSettings settings, RequestBinder.Identity who,
			@Nullable PasswordCipher cipher) {
		this.request = request;
		this.settings = settings;
		this.who = who;
		this.cipher = cipher;
		if (!who.token().isEmpty()) {
			this.headers.setBearerAuth(who.token());
		}
	}

	BoundRequest toRequest() {
		return new BoundRequest(this.request, this.values, this.headers);
	}

	AuthingClientSettings settings() {
		return this.settings;
	}

	RequestBinder.Identity who() {
		return this.who;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	void put(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, value);
		}
	}

	String encrypt(String name, String value) {
		Assert.state(this.cipher != null, "A public key was not asked for");
		return this.cipher.encrypt(name, value);
	}

	String required(String setting, @Nullable String value) {
		Assert.hasText(value, () -> "'%s' needs the setting '%s'".formatted(this.request.operation(), setting));
		return value;
	}

	void authenticate(ClientCredentials.Use use) {
		AuthingClientSettings.Application application = this.settings.application();
		ClientAuthentication method = this.settings.oidc().method(use);
		if (method == ClientAuthentication.NONE) {
			this.values.put("client_id", application.appId());
			return;
		}
		String secret = required("appSecret", application.appSecret());
		if (method == ClientAuthentication.CLIENT_SECRET_BASIC) {
			this.headers.setBasicAuth(application.appId(), secret);
			return;
		}
		this.values.put("client_id", application.appId());
		this.values.put("client_secret", secret);
	}

}
