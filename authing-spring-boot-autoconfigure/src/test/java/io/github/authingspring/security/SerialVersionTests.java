package io.github.authingspring.security;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The JDK computes the version of a class from its members, unless it is fixed: then a
 * session would be unreadable after any change. It asks for no version of records, enums
 * and interfaces.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SerialVersionTests {

	private final List<Class<?>> types = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.github.authingspring.security")
		.stream()
		.<Class<?>>map(JavaClass::reflect)
		.filter(Serializable.class::isAssignableFrom)
		.filter((type) -> !type.isRecord() && !type.isInterface() && !Enum.class.isAssignableFrom(type))
		.toList();

	private Stream<Class<?>> types() {
		return this.types.stream();
	}

	@ParameterizedTest
	@MethodSource("types")
	@DisplayName("#62 the version of what can be serialized is fixed")
	void versionIsFixed(Class<?> type) throws NoSuchFieldException {
		int modifiers = type.getDeclaredField("serialVersionUID").getModifiers();
		assertThat(Modifier.isStatic(modifiers) && Modifier.isFinal(modifiers)).isTrue();
	}

	@Test
	void typesAreFound() {
		assertThat(types()).hasSizeGreaterThan(15)
			.contains(AuthingAuthentication.class, EmailLoginToken.class, AuthingServiceException.class);
	}

}
