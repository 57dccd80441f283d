package io.github.authingspring.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The keys that name an application of Authing. Refuses values that cannot be meant, and
 * shows none of them: a secret may stand at the wrong key.
 */
final class ConnectionKeys {

	static final String APP_ID = "authing.app-id";

	static final String APP_HOST = "authing.app-host";

	static final String APP_SECRET = "authing.app-secret";

	static final String POOL_ID = "authing.user-pool-id";

	static final String POOL_SECRET = "authing.user-pool-secret";

	private static final List<String> REQUIRED = List.of(APP_ID, APP_HOST);

	private static final Pattern SPACE = Pattern.compile("\\s");

	private final Map<String, String> identifying = new LinkedHashMap<>();

	private final Map<String, String> addresses = new LinkedHashMap<>();

	private final @Nullable String publicKey;

	private final boolean http;

	ConnectionKeys(AuthingProperties properties) {
		put(this.identifying, APP_ID, properties.appId());
		put(this.identifying, APP_SECRET, properties.appSecret());
		put(this.identifying, POOL_ID, properties.userPoolId());
		put(this.identifying, POOL_SECRET, properties.userPoolSecret());
		put(this.addresses, APP_HOST, properties.appHost());
		put(this.addresses, "authing.websocket-host", properties.websocketHost());
		this.publicKey = properties.publicKey();
		this.http = properties.client().allowHttp();
	}

	private static void put(Map<String, String> values, String key, @Nullable String value) {
		if (StringUtils.hasText(value)) {
			values.put(key, value);
		}
	}

	/**
	 * Return whether any key names an application.
	 */
	boolean isAnySet() {
		return !this.identifying.isEmpty() || this.addresses.containsKey(APP_HOST);
	}

	String value(String key) {
		String value = (APP_HOST.equals(key) ? this.addresses : this.identifying).get(key);
		if (value == null) {
			throw missing();
		}
		return value;
	}

	/**
	 * Check all keys.
	 * @throws AuthingConfigurationException about the first mistake
	 */
	void check() {
		REQUIRED.forEach(this::value);
		this.identifying.forEach(PlaceholderValue::refuse);
		this.addresses.forEach(PlaceholderValue::refuse);
		if (this.publicKey != null) {
			PlaceholderValue.refuse("authing.public-key", this.publicKey);
		}
		this.identifying.forEach(ConnectionKeys::refuseSpace);
		this.addresses.forEach(ConnectionKeys::refuseSpace);
		this.addresses.forEach((key, value) -> new AddressValue(key, value).check(this.http));
		new MistakenSecrets(this.identifying, value(APP_HOST)).check();
	}

	private AuthingConfigurationException missing() {
		List<String> missing = new ArrayList<>(REQUIRED);
		missing.removeAll(this.identifying.keySet());
		missing.removeAll(this.addresses.keySet());
		List<String> present = new ArrayList<>(this.identifying.keySet());
		present.addAll(this.addresses.keySet());
		return AuthingConfigurationException.missing(missing, present);
	}

	private static void refuseSpace(String key, String value) {
		if (SPACE.matcher(value).find()) {
			throw AuthingConfigurationException.of("'%s' has white space in it or around it.".formatted(key),
					"Remove the white space from '%s'. A properties file keeps what stands at the end of a line."
						.formatted(key));
		}
	}

}
