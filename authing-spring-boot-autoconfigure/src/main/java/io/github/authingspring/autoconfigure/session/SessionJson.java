package io.github.authingspring.autoconfigure.session;

import java.util.List;
import java.util.regex.Pattern;

import io.github.authingspring.security.AuthingJacksonModule;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.type.TypeFactory;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.security.jackson.SecurityJacksonModules;

/**
 * Makes the mapper of sessions: it reads the types that are on its list, and no others.
 */
final class SessionJson {

	static final String ALLOWED_TYPES = "authing.session.json.allowed-types";

	private static final Pattern TYPE = Pattern.compile("([\\w$]+\\.)*[\\w$]+");

	/**
	 * At least two segments, and nothing of the JDK: there are types that do harm when
	 * they are read.
	 */
	private static final Pattern PACKAGE = Pattern.compile("(?!(javax?|jdk|sun|com\\.sun)\\.)[\\w$]+(\\.[\\w$]+)+\\.");

	private SessionJson() {
	}

	static JsonMapper mapper(ClassLoader loader, AuthingJacksonModule module, List<String> allowedTypes) {
		BasicPolymorphicTypeValidator.Builder validator = BasicPolymorphicTypeValidator.builder();
		module.configurePolymorphicTypeValidator(validator);
		allowedTypes.forEach((type) -> allow(validator, type));
		List<JacksonModule> modules = SecurityJacksonModules.getModules(loader, validator);
		return JsonMapper.builder()
			.typeFactory(TypeFactory.createDefaultInstance().withClassLoader(loader))
			.addModules(modules)
			.addModule(module)
			.build();
	}

	private static void allow(BasicPolymorphicTypeValidator.Builder validator, String type) {
		if (PACKAGE.matcher(type).matches()) {
			validator.allowIfSubType(type);
		}
		else if (TYPE.matcher(type).matches()) {
			validator.allowIfSubType(Pattern.compile(Pattern.quote(type)));
		}
		else {
			throw new InvalidConfigurationPropertyValueException(ALLOWED_TYPES, type,
					"It must be the name of a class, or of a package of at least two segments that ends with a dot"
							+ " and is not one of the JDK");
		}
	}

}
