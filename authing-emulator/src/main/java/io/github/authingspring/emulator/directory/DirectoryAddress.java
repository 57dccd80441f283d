package io.github.authingspring.emulator.directory;

import java.net.URI;

/**
 * Where a directory is.
 *
 * @param host the host
 * @param port the port
 * @param base the base of all searches
 */
record DirectoryAddress(String host, int port, String base) {

	private static final int DEFAULT_PORT = 389;

	static DirectoryAddress of(URI url) {
		if (!"ldap".equals(url.getScheme()) || url.getHost() == null) {
			throw new IllegalArgumentException("'" + url + "' must have the form ldap://host:port/base");
		}
		String path = (url.getPath() != null) ? url.getPath() : "";
		return new DirectoryAddress(url.getHost(), (url.getPort() != -1) ? url.getPort() : DEFAULT_PORT,
				path.replaceFirst("^/", ""));
	}

}
