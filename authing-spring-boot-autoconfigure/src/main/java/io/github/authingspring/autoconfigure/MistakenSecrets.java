package io.github.authingspring.autoconfigure;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells secrets that stand where an identifier belongs. In Authing's cloud identifiers
 * have 24 hexadecimal digits and secrets 32. Another deployment may have its own, so that
 * there the form alone is only warned about.
 */
final class MistakenSecrets {

	private static final Log logger = LogFactory.getLog(MistakenSecrets.class);

	private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{24}");

	private static final Pattern SECRET = Pattern.compile("[0-9a-fA-F]{32}");

	private final Map<String, String> values;

	private final boolean cloud;

	MistakenSecrets(Map<String, String> values, String appHost) {
		this.values = values;
		this.cloud = String.valueOf(URI.create(appHost).getHost()).toLowerCase(Locale.ROOT).endsWith(".authing.cn");
	}

	void check() {
		check(ConnectionKeys.APP_ID, ConnectionKeys.APP_SECRET);
		check(ConnectionKeys.POOL_ID, ConnectionKeys.POOL_SECRET);
	}

	private void check(String idKey, String secretKey) {
		String id = this.values.getOrDefault(idKey, "");
		for (String key : new String[] { ConnectionKeys.APP_SECRET, ConnectionKeys.POOL_SECRET }) {
			if (id.equals(this.values.get(key))) {
				throw mistaken(idKey, secretKey, "'%s' has the same value as '%s'.".formatted(idKey, key));
			}
		}
		if (!SECRET.matcher(id).matches()) {
			return;
		}
		if (IDENTIFIER.matcher(this.values.getOrDefault(secretKey, "")).matches()) {
			throw mistaken(idKey, secretKey, "'%s' and '%s' are exchanged.".formatted(idKey, secretKey));
		}
		String form = "'%s' has 32 hexadecimal digits, as a secret of Authing has; identifiers have 24."
			.formatted(idKey);
		if (this.cloud) {
			throw mistaken(idKey, secretKey, form);
		}
		logger.warn(form);
	}

	private static AuthingConfigurationException mistaken(String idKey, String secretKey, String description) {
		return AuthingConfigurationException.of(description,
				"Set '%s' to the identifier and '%s' to the secret, as the Authing console shows them. An identifier is no secret: it is logged, and sent in addresses."
					.formatted(idKey, secretKey));
	}

}
