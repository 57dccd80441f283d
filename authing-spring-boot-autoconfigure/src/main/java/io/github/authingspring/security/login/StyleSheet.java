package io.github.authingspring.security.login;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The one style sheet of all pages. Its path changes with its content, so that browsers
 * may keep it.
 *
 * @param path the path below the application's
 * @param content what is in it
 */
record StyleSheet(String path, String content) {

	static StyleSheet of(PageResources resources) {
		byte[] content = resources.read("authing.css");
		CRC32 version = new CRC32();
		version.update(content);
		return new StyleSheet("/login/authing-%08x.css".formatted(version.getValue()),
				new String(content, StandardCharsets.UTF_8));
	}

}
