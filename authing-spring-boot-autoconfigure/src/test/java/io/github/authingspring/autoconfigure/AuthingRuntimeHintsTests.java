package io.github.authingspring.autoconfigure;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.authingspring.client.model.User;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingAuthorization;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingLoginDetails;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SessionSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthingRuntimeHintsTests {

	private final List<JavaClass> data = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.github.authingspring.client", "io.github.authingspring.security")
		.stream()
		.filter((type) -> (type.isRecord() || type.isEnum()) && !type.isAnonymousClass())
		.toList();

	private final RuntimeHints hints = hints(getClass().getClassLoader());

	private static RuntimeHints hints(ClassLoader classLoader) {
		RuntimeHints hints = new RuntimeHints();
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter(AuthingRuntimeHints.class::isInstance)
			.forEach((registrar) -> registrar.registerHints(hints, classLoader));
		return hints;
	}

	Stream<JavaClass> data() {
		return this.data.stream();
	}

	@ParameterizedTest
	@MethodSource("data")
	void recordsAndEnumsCanBeReadAndWritten(JavaClass type) {
		for (MemberCategory category : new MemberCategory[] { MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
				MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS }) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(TypeReference.of(type.getName()))
				.withMemberCategory(category)).accepts(this.hints);
		}
	}

	@Test
	void dataIsFound() {
		assertThat(data().map(JavaClass::getName)).hasSizeGreaterThan(80)
			.contains(User.class.getName(), MfaAttempt.class.getName(),
					"io.github.authingspring.security.login.LoginPage");
	}

	@ParameterizedTest
	@ValueSource(classes = { AuthingAuthentication.class, AuthingUser.class, AuthingIdToken.class,
			AuthingLoginDetails.class, SessionSecret.class })
	void sessionsCanBeStored(Class<? extends Serializable> type) {
		assertThat(RuntimeHintsPredicates.reflection().onJavaSerialization(type, true)).accepts(this.hints);
	}

	@Test
	void signInCanBeWrittenAsJson() {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(AuthingAuthentication.class)
			.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.ACCESS_DECLARED_FIELDS))
			.accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(AbstractAuthenticationToken.class)
			.withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS)).accepts(this.hints);
		for (String mixin : new String[] { "AuthingAuthenticationMixin", "SessionContentMixin" }) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(TypeReference.of("io.github.authingspring.security." + mixin))).accepts(this.hints);
		}
	}

	@Test
	void expressionsCanCallTheChecks() throws NoSuchMethodException {
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(AuthingAuthorization.class.getMethod("can", String.class, String.class)))
			.accepts(this.hints);
	}

	@ParameterizedTest
	@ValueSource(strings = { "login", "mfa", "totp", "password", "register", "forgot-password", "recovery", "logout",
			"fault", "hosted", "_top", "_bottom" })
	void templatesAreThere(String template) {
		assertThat(RuntimeHintsPredicates.resource()
			.forResource("io/github/authingspring/security/login/" + template + ".mustache")).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("templates/authing/" + template + ".mustache"))
			.accepts(this.hints);
	}

	@Test
	void styleSheetAndTextsAreThere() {
		assertThat(RuntimeHintsPredicates.resource().forResource("io/github/authingspring/security/login/authing.css"))
			.accepts(this.hints);
		assertThat(RuntimeHintsPredicates.resource().forBundle("io.github.authingspring.security.login.messages"))
			.accepts(this.hints);
	}

	@Test
	void nothingIsLoadedWithoutSpringSecurity() {
		RuntimeHints bare = hints(new FilteredClassLoader(Authentication.class));
		assertThat(RuntimeHintsPredicates.reflection().onType(User.class)).accepts(bare);
	}

}
