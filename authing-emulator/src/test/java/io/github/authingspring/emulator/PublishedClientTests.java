package io.github.authingspring.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import cn.authing.core.auth.AuthenticationClient;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import org.junit.jupiter.api.Test;

import org.springframework.asm.ClassReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with Authing's published Java client as the referee of the schema.
 */
class PublishedClientTests {

	private static final int STRING_TAG = 8;

	@Test
	void everyDocumentInScopeIsValid() throws Exception {
		GraphQLSchema schema = schema();
		Set<String> roots = new TreeSet<>();
		schema.getQueryType().getFieldDefinitions().forEach((field) -> roots.add(field.getName()));
		schema.getMutationType().getFieldDefinitions().forEach((field) -> roots.add(field.getName()));
		List<Document> inScope = documents().stream()
			.filter((document) -> roots.containsAll(fields(document)))
			.toList();
		assertThat(inScope)
			.allSatisfy((document) -> assertThat(new Validator().validateDocument(schema, document, Locale.ROOT))
				.as(fields(document).toString())
				.isEmpty());
		assertThat(inScope).hasSizeGreaterThanOrEqualTo(89);
	}

	private static GraphQLSchema schema() throws IOException {
		try (InputStream stream = AuthingEmulator.class.getResourceAsStream("schema.graphqls")) {
			return UnExecutableSchemaGenerator.makeUnExecutableSchema(
					new SchemaParser().parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
		}
	}

	private static Set<String> fields(Document document) {
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.flatMap((operation) -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
			.map(Field::getName)
			.collect(Collectors.toSet());
	}

	private static List<Document> documents() throws Exception {
		Set<String> texts = new TreeSet<>();
		URI location = AuthenticationClient.class.getProtectionDomain().getCodeSource().getLocation().toURI();
		try (JarFile jar = new JarFile(location.getPath())) {
			for (var entry : jar.stream().filter((candidate) -> candidate.getName().endsWith(".class")).toList()) {
				try (InputStream stream = jar.getInputStream(entry)) {
					texts.addAll(strings(new ClassReader(stream)));
				}
			}
		}
		List<Document> documents = new ArrayList<>();
		for (String text : texts) {
			parsed(text).ifPresent(documents::add);
		}
		return documents;
	}

	private static List<String> strings(ClassReader reader) {
		char[] buffer = new char[reader.getMaxStringLength()];
		List<String> strings = new ArrayList<>();
		for (int i = 1; i < reader.getItemCount(); i++) {
			int item = reader.getItem(i);
			if (item > 0 && reader.readByte(item - 1) == STRING_TAG) {
				strings.add(reader.readUTF8(item, buffer));
			}
		}
		return strings;
	}

	private static Optional<Document> parsed(String text) {
		if (!text.strip().matches("(?s)(query|mutation)\\b.*\\{.*")) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Parser().parseDocument(text));
		}
		catch (InvalidSyntaxException ex) {
			return Optional.empty();
		}
	}

}
