package io.github.authingspring.security;

import java.io.Serial;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.jackson.SecurityJacksonModule;

/**
 * Lets sessions with a sign-in by Authing be written as JSON, beside the modules of
 * Spring Security. Reads no types but those, plain values of the JDK and what other
 * modules allow.
 * <p>
 * The allow-list is built by {@code SecurityJacksonModules.getModules(loader, validator)}
 * for the modules of Spring Security only: call
 * {@link #configurePolymorphicTypeValidator(BasicPolymorphicTypeValidator.Builder)} with
 * the same builder before, and add this module to the mapper. It is meant for the mapper
 * of sessions: as a bean, Spring Boot would add it to the one of the application, whose
 * answers would then name their types.
 */
public final class AuthingJacksonModule extends SecurityJacksonModule {

	/**
	 * Values of the JDK beside those that Spring Security allows.
	 */
	private static final Pattern VALUES = Pattern
		.compile("java\\.(lang\\.(Byte|Short|Long|Float|Character)|math\\.Big(Integer|Decimal)|time\\.\\w+"
				+ "|util\\.(UUID|ImmutableCollections\\$\\w+))");

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient @Nullable TextEncryptor encryptor;

	/**
	 * Create a module that writes tokens as they are. It cannot read encrypted ones.
	 */
	public AuthingJacksonModule() {
		this(null);
	}

	private AuthingJacksonModule(@Nullable TextEncryptor encryptor) {
		super(AuthingJacksonModule.class.getName(), new Version(1, 0, 0, null, null, null));
		this.encryptor = encryptor;
	}

	/**
	 * Create a module that encrypts the tokens of sessions: id_tokens, the tokens of
	 * Authing's page and those of sign-ins that are not complete. Tokens that were
	 * written without encryption are read too; one that cannot be decrypted is a failure
	 * to read the attribute.
	 * @param encryptor encrypts them, from several threads at once
	 * @return the module
	 */
	public static AuthingJacksonModule encrypting(TextEncryptor encryptor) {
		return new AuthingJacksonModule(encryptor);
	}

	@Override
	public void configurePolymorphicTypeValidator(BasicPolymorphicTypeValidator.Builder builder) {
		builder.allowIfSubType(AuthingAuthentication.class)
			.allowIfSubType(AuthingUser.class)
			.allowIfSubType(AuthingLoginDetails.class)
			.allowIfSubType(SessionSecret.class)
			.allowIfSubType(VALUES);
	}

	@Override
	public void setupModule(SetupContext context) {
		context.setMixIn(AuthingAuthentication.class, AuthingAuthenticationMixin.class);
		context.setMixIn(AuthingUser.class, SessionContentMixin.class);
		context.setMixIn(AuthingIdToken.class, SessionContentMixin.class);
		context.setMixIn(AuthingLoginDetails.class, SessionContentMixin.class);
		context.setMixIn(SessionSecret.class, SessionContentMixin.class);
		context.insertAnnotationIntrospector(new SecretsAtRest(this.encryptor));
	}

}
