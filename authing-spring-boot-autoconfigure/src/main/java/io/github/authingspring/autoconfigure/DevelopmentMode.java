package io.github.authingspring.autoconfigure;

import java.net.URL;
import java.security.CodeSource;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.core.NativeDetector;

/**
 * Tells whether the application is being developed: its own classes lie in folders, as
 * build tools and IDEs leave them. From an archive, extracted or not, in a native image
 * or processed ahead of time it is not.
 */
final class DevelopmentMode {

	/**
	 * Where archives, and images that are made without one, keep classes.
	 */
	private static final List<String> DEPLOYED = List.of("/BOOT-INF/classes/", "/WEB-INF/classes/", "/app/classes/");

	private final ConfigurableListableBeanFactory beanFactory;

	DevelopmentMode(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	boolean isActive() {
		if (NativeDetector.inNativeImage() || AotDetector.useGeneratedArtifacts()) {
			return false;
		}
		String[] applications = this.beanFactory.getBeanNamesForAnnotation(SpringBootConfiguration.class);
		for (String application : applications) {
			if (isInFolder(this.beanFactory.getType(application))) {
				return true;
			}
		}
		return false;
	}

	private boolean isInFolder(@Nullable Class<?> type) {
		CodeSource source = (type != null) ? type.getProtectionDomain().getCodeSource() : null;
		URL location = (source != null) ? source.getLocation() : null;
		return location != null && "file".equals(location.getProtocol()) && location.getPath().endsWith("/")
				&& DEPLOYED.stream().noneMatch(location.getPath()::endsWith);
	}

}
