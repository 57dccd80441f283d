package io.github.authingspring.autoconfigure.session;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is stored in sessions, now and by earlier releases. The files are only read here.
 */
class StoredSessionTests {

	private static final String RELEASE = "0.1";

	@ParameterizedTest(name = "#61 {1} as {0}")
	@MethodSource("all")
	@DisplayName("#61 what was written into a session is read as it was")
	void isReadAsItWasWritten(SessionFormat format, SessionContent content) {
		byte[] stored = format.serializer().serialize(content.create());
		assertEqual(format.serializer().deserialize(stored), content);
	}

	@ParameterizedTest(name = "#62 {1} as {0}")
	@MethodSource("all")
	@DisplayName("#62 what an earlier release wrote is read")
	void isReadAsAnEarlierReleaseWroteIt(SessionFormat format, SessionContent content) throws IOException {
		byte[] stored = new ClassPathResource("serialized/" + RELEASE + "/" + format.file(content))
			.getContentAsByteArray();
		assertEqual(format.serializer().deserialize(stored), content);
	}

	@ParameterizedTest
	@ValueSource(strings = RELEASE)
	@DisplayName("#62 no file of an earlier release is left out")
	void everyFileIsRead(String release) throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver()
			.getResources("classpath:serialized/" + release + "/*");
		assertThat(files).extracting(Resource::getFilename)
			.containsExactlyInAnyOrderElementsOf(all().map(Arguments::get)
				.map((pair) -> ((SessionFormat) pair[0]).file((SessionContent) pair[1]))
				.toList());
	}

	private static void assertEqual(Object read, SessionContent content) {
		Object expected = content.create();
		assertThat(read).isInstanceOf((expected instanceof Iterable) ? Iterable.class : expected.getClass());
		assertThat(read).usingRecursiveComparison().isEqualTo(expected);
		if (content.name().startsWith("SIGN_IN")) {
			assertThat(read).isEqualTo(expected);
		}
	}

	private static Stream<Arguments> all() {
		return Stream.of(SessionFormat.values())
			.flatMap((format) -> Stream.of(SessionContent.values()).map((content) -> Arguments.of(format, content)));
	}

}
