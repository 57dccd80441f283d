package io.github.authingspring.client;

import java.net.URI;

/**
 * Checks the address of a host.
 */
final class HostAddress {

	private HostAddress() {
	}

	/**
	 * Return the address without a trailing slash.
	 * @throws IllegalArgumentException if it is not scheme and host only; its message
	 * does not show the value, which may hold a password
	 */
	static String of(String name, String value) {
		String address = (value != null && value.endsWith("/")) ? value.substring(0, value.length() - 1) : value;
		if (!isAddress(address)) {
			throw new IllegalArgumentException(
					"'%s' must be 'https://' and a host name, without a path or anything else".formatted(name));
		}
		return address;
	}

	private static boolean isAddress(String address) {
		try {
			URI uri = URI.create(String.valueOf(address));
			boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			return http && uri.getHost() != null && uri.getUserInfo() == null && uri.getRawPath().isEmpty()
					&& uri.getRawQuery() == null && uri.getRawFragment() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
