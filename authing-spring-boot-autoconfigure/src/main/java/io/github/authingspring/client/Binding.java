package io.github.authingspring.client;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.client.RequestValue.AppId;
import io.github.authingspring.client.RequestValue.Bearer;
import io.github.authingspring.client.RequestValue.ClientAddress;
import io.github.authingspring.client.RequestValue.ClientCredentials;
import io.github.authingspring.client.RequestValue.Cookies;
import io.github.authingspring.client.RequestValue.Encrypted;
import io.github.authingspring.client.RequestValue.OwnToken;
import io.github.authingspring.client.RequestValue.OwnUserId;
import io.github.authingspring.client.RequestValue.Plain;
import io.github.authingspring.client.RequestValue.Secret;
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

	void bind(String name, RequestValue value) {
		if (value instanceof Bearer bearer) {
			this.headers.setBearerAuth(bearer.token());
		}
		else if (value instanceof Cookies cookies) {
			this.headers.set(HttpHeaders.COOKIE, cookies.value());
		}
		else if (value instanceof ClientCredentials credentials) {
			authenticate(credentials);
		}
		else {
			put(name, resolve(name, value));
		}
	}

	private void put(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, value);
		}
	}

	private @Nullable Object resolve(String name, RequestValue value) {
		if (value instanceof Plain plain) {
			return plain.value();
		}
		if (value instanceof Secret secret) {
			return secret.value();
		}
		if (value instanceof Encrypted encrypted && this.cipher != null) {
			return this.cipher.encrypt(name, encrypted.value());
		}
		if (value instanceof OwnUserId) {
			return this.who.userId();
		}
		if (value instanceof OwnToken) {
			return this.who.token();
		}
		if (value instanceof ClientAddress) {
			return this.settings.clientIp().clientIp();
		}
		Assert.state(value instanceof AppId, () -> "'%s' cannot be bound".formatted(name));
		return this.settings.application().appId();
	}

	private void authenticate(ClientCredentials credentials) {
		String appId = this.settings.application().appId();
		ClientAuthentication method = this.settings.oidc().method(credentials.use());
		if (method == ClientAuthentication.NONE) {
			this.values.put("client_id", appId);
			return;
		}
		String secret = this.settings.application().appSecret();
		Assert.hasText(secret, () -> "'%s' needs the secret of the application".formatted(this.request.operation()));
		if (method == ClientAuthentication.CLIENT_SECRET_BASIC) {
			this.headers.setBasicAuth(appId, secret);
			return;
		}
		this.values.put("client_id", appId);
		this.values.put("client_secret", secret);
	}

}
