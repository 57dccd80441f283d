package io.github.authingspring.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link StandaloneEmulator}.
 */
class StandaloneEmulatorTests {

	@Test
	void mainTellsWhereItRuns(@TempDir Path directory) throws Exception {
		Path seed = Files.writeString(directory.resolve("seed.json"),
				"{\"users\": [{\"username\": \"zoe\", \"email\": \"zoe@example.com\", \"note\": \"a guest\"}]}");
		Process process = run("--port=0", "--seed=" + seed);
		try (BufferedReader output = process.inputReader()) {
			String banner = readUntil(output, "a guest");
			Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+").matcher(banner);
			assertThat(address.find()).isTrue();
			String info = info(address.group());
			assertThat(info).contains("zoe@example.com");
			String secret = Wire.read(info).path("appSecret").asString();
			assertThat(banner).contains("App id", Wire.read(info).path("appId").asString(), "/_emulator/info", "zoe")
				.doesNotContain(secret);
		}
		finally {
			process.destroy();
		}
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void mainWhenOptionIsUnknownThenExitsWithTwo() throws Exception {
		Process process = run("--nonsense");
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(2);
		assertThat(process.inputReader().readLine()).startsWith("Unknown option '--nonsense'. Usage:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--port=x", "--port=-1", "--port=65536", "--port", "port=1", "--seed", "--allowed-host=",
			"--address= " })
	void optionWhenBadThenIsNamed(String option) {
		assertThatIllegalArgumentException().isThrownBy(() -> StandaloneOptions.parse(option))
			.withMessageContaining("Usage: java -jar");
	}

	@Test
	void seedWhenUnreadableThenIsNamed(@TempDir Path directory) throws Exception {
		Path missing = directory.resolve("missing.json");
		assertThatIllegalArgumentException().isThrownBy(() -> StandaloneOptions.parse("--seed=" + missing).toBuilder())
			.withMessageContaining(missing.toString());
		Path bad = Files.writeString(directory.resolve("bad.json"), "{");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> StandaloneOptions.parse("--port=0", "--seed=" + bad).toBuilder().start())
			.withMessageContaining("cannot be read");
	}

	@Test
	void optionsHaveDefaults() {
		assertThat(StandaloneOptions.parse())
			.isEqualTo(new StandaloneOptions(9000, "127.0.0.1", List.of(), null, null, null));
	}

	@Test
	void optionsAreReadFromArguments() {
		assertThat(StandaloneOptions.parse("--port=1", "--address=0.0.0.0", "--allowed-host=a", "--port=2",
				"--allowed-host=b", "--seed=s.json", "--ldap-url=ldap://slapd/dc=a"))
			.isEqualTo(new StandaloneOptions(2, "0.0.0.0", List.of("a", "b"), Path.of("s.json"),
					URI.create("ldap://slapd/dc=a"), null));
	}

	@Test
	void addressWhenGivenThenListensThereForAllowedHostsOnly() throws Exception {
		try (AuthingEmulator emulator = StandaloneOptions
			.parse("--port=0", "--address=127.0.0.2", "--allowed-host=127.0.0.2", "--allowed-host=127.0.0.2")
			.toBuilder()
			.start()) {
			assertThat(info("http://127.0.0.2:" + emulator.port())).contains(emulator.appId());
			assertThatExceptionOfType(ConnectException.class)
				.isThrownBy(() -> info("http://127.0.0.1:" + emulator.port()));
		}
	}

	@Test
	void healthCheckTellsWhetherEmulatorAnswers() throws Exception {
		AuthingEmulator emulator = AuthingEmulator.builder().start();
		String port = String.valueOf(emulator.port());
		assertThat(run(HealthCheck.class, port).waitFor()).isZero();
		emulator.close();
		assertThat(run(HealthCheck.class, port).waitFor()).isOne();
	}

	private static Process run(String... arguments) throws IOException {
		return run(StandaloneEmulator.class, arguments);
	}

	private static Process run(Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	private static String readUntil(BufferedReader output, String end) throws IOException {
		StringBuilder read = new StringBuilder();
		String line = output.readLine();
		while (line != null) {
			read.append(line).append('\n');
			line = line.contains(end) ? null : output.readLine();
		}
		return read.toString();
	}

	private static String info(String address) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address + "/_emulator/info")).build(), BodyHandlers.ofString())
			.body();
	}

}
