package io.github.authingspring.security.login;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Templates and style sheet. A file of the application with the same name wins, each for
 * itself.
 *
 * @param loader where the application's files are
 */
record PageResources(ResourceLoader loader) {

	private static final String APPLICATION = "classpath:templates/authing/";

	byte[] read(String name) {
		Resource resource = this.loader.getResource(APPLICATION + name);
		if (!resource.exists()) {
			resource = new ClassPathResource(name, PageResources.class);
		}
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
