package io.github.authingspring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringBootConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DevelopmentMode}.
 */
class DevelopmentModeTests {

	@ParameterizedTest
	@CsvSource({ "target/classes, true", "build/classes/java/main, true", "out/production/app, true",
			"BOOT-INF/classes, false", "WEB-INF/classes, false", "app/classes, false" })
	@DisplayName("#65 an extracted archive is not being developed")
	void foldersOfBuildsAreToldFromExtractedArchives(String folder, boolean active, @TempDir Path directory)
			throws IOException, ClassNotFoundException {
		Path classes = directory.resolve(folder);
		copy(Application.class, classes);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, new Parent())) {
			DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
			beans.registerBeanDefinition("app",
					new RootBeanDefinition(Class.forName(Application.class.getName(), false, loader)));
			assertThat(new DevelopmentMode(beans).isActive()).isEqualTo(active);
		}
	}

	private static void copy(Class<?> type, Path classes) throws IOException {
		String name = type.getName().replace('.', '/') + ".class";
		Path target = classes.resolve(name);
		Files.createDirectories(Objects.requireNonNull(target.getParent()));
		try (InputStream source = type.getClassLoader().getResourceAsStream(name)) {
			Files.write(target, Objects.requireNonNull(source).readAllBytes());
		}
	}

	/**
	 * Knows all classes but the application.
	 */
	private static final class Parent extends ClassLoader {

		private Parent() {
			super(DevelopmentModeTests.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.equals(Application.class.getName())) {
				throw new ClassNotFoundException(name);
			}
			return super.loadClass(name, resolve);
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	static class Application {

	}

}
