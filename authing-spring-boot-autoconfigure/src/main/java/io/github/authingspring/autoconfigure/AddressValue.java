package io.github.authingspring.autoconfigure;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The value of a key that holds an address: scheme and host, and unless this machine is
 * meant, with TLS. A slash at the end is taken.
 */
final class AddressValue {

	private static final Pattern LOOPBACK = Pattern
		.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)\\]");

	private final String key;

	private final String value;

	private final @Nullable URI uri;

	AddressValue(String key, String value) {
		this.key = key;
		this.value = value;
		this.uri = parse(value);
	}

	private static @Nullable URI parse(String value) {
		try {
			URI uri = URI.create(value);
			return (uri.getHost() != null) ? uri : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	void check(boolean http) {
		if (!this.value.contains("://")) {
			throw refused("has no scheme", proposal(parse("https://" + this.value)));
		}
		if (this.uri == null) {
			throw refused("has no host name that could be used", proposal(null));
		}
		String scheme = this.uri.getScheme().toLowerCase(Locale.ROOT);
		if (!List.of("http", "https").contains(scheme)) {
			throw refused("has another scheme than 'https'", proposal(this.uri));
		}
		String surplus = surplus(this.uri);
		if (!surplus.isEmpty()) {
			throw refused("has " + surplus, proposal(this.uri));
		}
		if ("http".equals(scheme) && !http && !isLoopback(this.uri)) {
			throw unencrypted(proposal(this.uri));
		}
	}

	private static boolean isLoopback(URI uri) {
		return LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
	}

	private static String surplus(URI uri) {
		List<String> surplus = new ArrayList<>();
		if (uri.getRawUserInfo() != null) {
			surplus.add("a user name");
		}
		if (StringUtils.hasText(uri.getRawPath()) && !"/".equals(uri.getRawPath())) {
			surplus.add("a path");
		}
		if (uri.getRawQuery() != null) {
			surplus.add("a query");
		}
		if (uri.getRawFragment() != null) {
			surplus.add("a fragment");
		}
		return String.join(" and ", surplus);
	}

	/**
	 * Return an address to use instead. What stands before an '@' may be a password, and
	 * need not be where it should; a name without a dot may be a secret at the wrong key.
	 */
	private String proposal(@Nullable URI from) {
		if (from == null || (this.value.contains("@") && from.getRawUserInfo() == null)
				|| !(from.getHost().contains(".") || isLoopback(from))) {
			return "https://<domain>.authing.cn";
		}
		return "https://" + from.getHost() + ((from.getPort() >= 0) ? ":" + from.getPort() : "");
	}

	private AuthingConfigurationException refused(String mistake, String proposal) {
		return AuthingConfigurationException.of(
				"'%s' %s. It must be a scheme and a host name only.".formatted(this.key, mistake),
				"Set '%s=%s'.".formatted(this.key, proposal));
	}

	private AuthingConfigurationException unencrypted(String proposal) {
		return AuthingConfigurationException.of(
				"'%s' begins with 'http://' and is not this machine: tokens and codes would be sent unencrypted."
					.formatted(this.key),
				"Set '%s=%s'. For a deployment without TLS, in a network that you trust, set 'authing.client.allow-http=true'."
					.formatted(this.key, proposal));
	}

}
