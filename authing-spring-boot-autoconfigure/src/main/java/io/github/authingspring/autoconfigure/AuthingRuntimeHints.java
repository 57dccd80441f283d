package io.github.authingspring.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * What a native image would leave out: records and enums that are read from and written
 * as JSON or shown in pages, what sessions hold, and the pages' files. Types are found by
 * what they are, so that none is forgotten.
 */
final class AuthingRuntimeHints implements RuntimeHintsRegistrar {

	private static final String BASE = "io/github/authingspring/";

	private static final List<String> PACKAGES = List.of("client", "client/model", "security", "security/login",
			"security/login/hosted", "security/web", "security/web/server");

	private static final List<String> IN_SESSIONS = List.of("AuthingAuthentication", "AuthingUser", "AuthingIdToken",
			"AuthingLoginDetails", "SessionSecret");

	private static final List<String> MIXINS = List.of("AuthingAuthenticationMixin", "SessionContentMixin");

	private static final List<String> DATA = List.of(Record.class.getName(), Enum.class.getName());

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		ResourcePatternResolver resources = new PathMatchingResourcePatternResolver(classLoader);
		MetadataReaderFactory types = new SimpleMetadataReaderFactory(classLoader);
		try {
			for (String folder : PACKAGES) {
				for (Resource file : resources.getResources("classpath*:" + BASE + folder + "/*.class")) {
					registerData(hints, types.getMetadataReader(file).getClassMetadata());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		registerSecurity(hints, classLoader);
		hints.resources()
			.registerPattern(BASE + "security/login/*.mustache")
			.registerPattern(BASE + "security/login/*.css")
			.registerPattern("templates/authing/*")
			.registerResourceBundle("io.github.authingspring.security.login.messages");
	}

	private static void registerData(RuntimeHints hints, ClassMetadata type) {
		String parent = type.getSuperClassName();
		if (parent != null && DATA.contains(parent)) {
			hints.reflection()
				.registerType(TypeReference.of(type.getClassName()), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
						MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS);
		}
	}

	/**
	 * Without Spring Security on the class path nothing of this can be loaded.
	 */
	private static void registerSecurity(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		String security = ClassUtils.convertResourcePathToClassName(BASE) + "security.";
		if (!ClassUtils.isPresent("org.springframework.security.core.Authentication", classLoader)) {
			return;
		}
		for (String type : IN_SESSIONS) {
			hints.reflection().registerJavaSerialization(ClassUtils.resolveClassName(security + type, classLoader));
		}
		hints.reflection()
			.registerType(TypeReference.of(security + "AuthingAuthentication"),
					MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.ACCESS_DECLARED_FIELDS)
			.registerType(TypeReference.of("org.springframework.security.authentication.AbstractAuthenticationToken"),
					MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_PUBLIC_METHODS)
			.registerTypes(MIXINS.stream().map((mixin) -> TypeReference.of(security + mixin)).toList(),
					(type) -> type.withMembers(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
		hints.reflection()
			.registerType(TypeReference.of(security + "AuthingAuthorization"), MemberCategory.INVOKE_PUBLIC_METHODS)
			.registerType(TypeReference.of(security + "LoginAttempt"));
	}

}
