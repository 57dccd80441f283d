package io.github.authingspring.security;

import java.io.Serial;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.util.StdConverter;

import org.springframework.security.crypto.encrypt.TextEncryptor;

/**
 * Encrypts the tokens of a session when they are written, and decrypts those that are
 * encrypted when they are read.
 */
final class SecretsAtRest extends NopAnnotationIntrospector {

	/**
	 * No token and no JSON object begins like this.
	 */
	private static final String MARK = "{cipher}";

	private static final Set<Class<?>> SECRETS = Set.of(AuthingIdToken.class, SessionSecret.class);

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient @Nullable TextEncryptor encryptor;

	SecretsAtRest(@Nullable TextEncryptor encryptor) {
		this.encryptor = encryptor;
	}

	@Override
	public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated annotated) {
		return isSecret(annotated) ? new Conversion(this::conceal) : null;
	}

	@Override
	public @Nullable Object findDeserializationConverter(MapperConfig<?> config, Annotated annotated) {
		return isSecret(annotated) ? new Conversion(this::reveal) : null;
	}

	private static boolean isSecret(Annotated annotated) {
		return annotated instanceof AnnotatedMember member && SECRETS.contains(member.getDeclaringClass())
				&& member.getRawType() == String.class;
	}

	private String conceal(String value) {
		return (this.encryptor != null) ? MARK + this.encryptor.encrypt(value) : value;
	}

	private String reveal(String stored) {
		if (!stored.startsWith(MARK)) {
			return stored;
		}
		if (this.encryptor == null) {
			throw new IllegalStateException("A token of the session is encrypted, but there is no encryptor");
		}
		try {
			return this.encryptor.decrypt(stored.substring(MARK.length()));
		}
		catch (RuntimeException ex) {
			// the cause may quote what it could not decrypt
			throw new IllegalStateException(
					"A token of the session cannot be decrypted: " + ex.getClass().getSimpleName());
		}
	}

	private static final class Conversion extends StdConverter<String, String> {

		private final UnaryOperator<String> operator;

		Conversion(UnaryOperator<String> operator) {
			this.operator = operator;
		}

		@Override
		public String convert(String value) {
			return this.operator.apply(value);
		}

	}

}
