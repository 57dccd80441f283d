package io.github.authingspring.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an IDE and the README tell about the keys.
 */
class ConfigurationMetadataTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final Path README = Path.of("..", "README.md");

	private static final JsonNode DOCUMENT = read();

	@ParameterizedTest
	@MethodSource("properties")
	void propertyIsDescribed(JsonNode property) {
		assertThat(property.path("description").asString("")).as("description").matches("(?s)[A-Z].*\\.");
		assertThat(property.path("type").asString("")).as("type").isNotEmpty();
	}

	@Test
	void defaultsAreThoseOfTheRecords() {
		Map<String, String> declared = declaredDefaults();
		assertThat(declared).hasSizeGreaterThan(20).containsEntry("authing.client.deadline", "10s");
		declared.forEach(
				(name, value) -> assertThat(String.valueOf(find(name).path("defaultValue").asString(null))).as(name)
					.isEqualTo(value));
	}

	@ParameterizedTest
	@CsvSource({ "authing.app.app-id,authing.app-id", "authing.app.app-host,authing.app-host",
			"authing.user-pool.user-pool-id,authing.user-pool-id",
			"authing.user-pool.secret,authing.user-pool-secret" })
	void earlierKeyNamesItsReplacement(String earlier, String replacement) {
		JsonNode deprecation = find(earlier).path("deprecation");
		assertThat(deprecation.path("replacement").asString()).isEqualTo(replacement);
		assertThat(deprecation.path("reason").asString("")).endsWith(".");
		assertThat(find(replacement).path("deprecation").isMissingNode()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "authing.lang,zh-CN", "authing.lang,en-US", "authing.public-key,auto" })
	void valuesAreProposed(String name, String value) {
		assertThat(hint(name)).contains(value);
	}

	@ParameterizedTest
	@CsvSource({ "authing.jwt.algorithm", "authing.jwt.token", "authing.login.username-password-method" })
	void enumsHaveTheirType(String name) throws ClassNotFoundException {
		Class<?> type = ClassUtils.forName(find(name).path("type").asString(), null);
		assertThat(type.isEnum()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("properties")
	void propertyIsInTheReadme(JsonNode property) throws IOException {
		if (!property.has("deprecation")) {
			String name = property.path("name").asString();
			assertThat(documented(Files.readString(README))).as(name).anyMatch((key) -> covers(key, name));
		}
	}

	@Test
	void readmeTellsTheDefaults() throws IOException {
		String readme = Files.readString(README);
		declaredDefaults().forEach((name, value) -> {
			int dot = name.lastIndexOf('.');
			String group = "| `" + name.substring(0, dot) + ".*` |";
			assertThat(readme.lines()
				.filter((row) -> row.startsWith("| `" + name + "` | `" + value + "`")
						|| (row.startsWith(group) && row.contains(name.substring(dot + 1) + "=" + value))))
				.as(name)
				.hasSize(1);
		});
	}

	@Test
	void readmeHasNoKeyThatIsNone() throws IOException {
		Set<String> names = new TreeSet<>();
		properties().forEach((property) -> names.add(property.path("name").asString()));
		assertThat(documented(Files.readString(README)))
			.allMatch((key) -> names.stream().anyMatch((name) -> covers(key, name)));
	}

	/**
	 * Return the keys of the table, of a row with a '*' one for each name that it tells.
	 */
	private static Set<String> documented(String readme) {
		Set<String> keys = new TreeSet<>();
		String section = readme.substring(readme.indexOf("\n## Keys\n"));
		section.substring(0, section.indexOf("\n## ", 1))
			.lines()
			.filter((row) -> row.startsWith("| `"))
			.forEach((row) -> {
				String key = row.substring(3, row.indexOf('`', 3));
				String prefix = key.replaceFirst("\\*$", "");
				Set<String> entries = Stream.of(row.split("[^\\w-]+"))
					.map(prefix::concat)
					.filter(ConfigurationMetadataTests::isKnown)
					.collect(Collectors.toSet());
				keys.addAll((key.endsWith("*") && !entries.isEmpty()) ? entries : Set.of(key));
			});
		return keys;
	}

	private static boolean isKnown(String name) {
		return properties().anyMatch((property) -> property.path("name").asString().equals(name));
	}

	/**
	 * Return whether a documented key is the property, or the entries of it.
	 */
	private static boolean covers(String key, String name) {
		return key.equals(name) || key.equals(name + ".*");
	}

	private static Map<String, String> declaredDefaults() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		Map<String, String> defaults = new TreeMap<>();
		scanner.findCandidateComponents("io.github.authingspring.autoconfigure").forEach((candidate) -> {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
			collect(type, type.getAnnotation(ConfigurationProperties.class).value(), defaults);
		});
		return defaults;
	}

	private static void collect(Class<?> type, String prefix, Map<String, String> defaults) {
		RecordComponent[] components = type.getRecordComponents();
		for (int i = 0; i < components.length; i++) {
			String name = prefix + "." + DataObjectPropertyName.toDashedForm(components[i].getName());
			DefaultValue value = type.getDeclaredConstructors()[0].getParameters()[i].getAnnotation(DefaultValue.class);
			if (value != null && components[i].getType().isRecord()) {
				collect(components[i].getType(), name, defaults);
			}
			else if (value != null) {
				defaults.put(name, value.value()[0]);
			}
		}
	}

	private static Stream<JsonNode> properties() {
		return DOCUMENT.path("properties").valueStream();
	}

	private static JsonNode find(String name) {
		return properties().filter((property) -> property.path("name").asString().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No property '" + name + "'"));
	}

	private static String hint(String name) {
		return DOCUMENT.path("hints")
			.valueStream()
			.filter((hint) -> hint.path("name").asString().equals(name))
			.map((hint) -> hint.path("values").toString())
			.findFirst()
			.orElse("");
	}

	private static JsonNode read() {
		try {
			return JsonMapper.shared().readTree(Files.readString(METADATA));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
