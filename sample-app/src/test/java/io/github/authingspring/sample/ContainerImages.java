package io.github.authingspring.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * Makes the images of the tests with containers. The system properties
 * {@code containers.jre} and {@code containers.base} name what they are made from.
 */
final class ContainerImages {

	private static final Path EMULATOR = Path.of("..", "authing-emulator");

	private static final boolean MADE = Boolean.getBoolean("containers.required")
			|| (emulatorJar().isPresent() && engineAnswers());

	private ContainerImages() {
	}

	static boolean canBeMade() {
		return MADE;
	}

	/**
	 * Make the image of the emulator from its packaged jar.
	 */
	static String emulator() {
		Path jar = emulatorJar().orElseThrow(() -> new IllegalStateException("The emulator is not packaged"));
		return new ImageFromDockerfile("authing-emulator", false)
			.withFileFromPath("Dockerfile", EMULATOR.resolve("Dockerfile"))
			.withFileFromPath("target/" + jar.getFileName(), jar)
			.withBuildArg("JRE", System.getProperty("containers.jre", "eclipse-temurin:25-jre"))
			.get();
	}

	/**
	 * Make an image from the folder of this name.
	 */
	static String of(String name) {
		return new ImageFromDockerfile("authing-test-" + name, false)
			.withFileFromPath(".", Path.of("src", "test", "resources", "containers", name))
			.withBuildArg("BASE", System.getProperty("containers.base", "debian:bookworm-slim"))
			.withBuildImageCmdModifier((build) -> build.withNetworkMode("host"))
			.get();
	}

	private static Optional<Path> emulatorJar() {
		Path target = EMULATOR.resolve("target");
		if (!Files.isDirectory(target)) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.toString().endsWith("-exec.jar")).findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean engineAnswers() {
		try {
			return new ProcessBuilder("docker", "info").redirectErrorStream(true)
				.redirectOutput(Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
