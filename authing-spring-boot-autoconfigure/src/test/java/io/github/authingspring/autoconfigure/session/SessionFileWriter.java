package io.github.authingspring.autoconfigure.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes the files of a new release, and never over those of an earlier one. Runs only
 * when it is named: {@code -Dtest=SessionFileWriter -Drelease=…}.
 */
@EnabledIfSystemProperty(named = "release", matches = "\\d+\\.\\d+")
class SessionFileWriter {

	@Test
	void write() throws IOException {
		Path folder = Path.of("src/test/resources/serialized", System.getProperty("release"));
		assertThat(folder).doesNotExist();
		Files.createDirectories(folder);
		for (SessionFormat format : SessionFormat.values()) {
			for (SessionContent content : SessionContent.values()) {
				Files.write(folder.resolve(format.file(content)), format.serializer().serialize(content.create()));
			}
		}
	}

}
