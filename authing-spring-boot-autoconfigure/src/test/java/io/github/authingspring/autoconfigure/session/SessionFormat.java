package io.github.authingspring.autoconfigure.session;

import java.util.List;
import java.util.Locale;

import io.github.authingspring.security.AuthingJacksonModule;

import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/**
 * The formats of sessions.
 */
enum SessionFormat {

	JSON("json", json(new AuthingJacksonModule())),

	ENCRYPTED("encrypted.json", json(AuthingJacksonModule.encrypting(encryptor("of tests")))),

	JDK("ser", RedisSerializer.java());

	private final String ending;

	@SuppressWarnings("ImmutableEnumChecker")
	private final RedisSerializer<Object> serializer;

	SessionFormat(String ending, RedisSerializer<Object> serializer) {
		this.ending = ending;
		this.serializer = serializer;
	}

	RedisSerializer<Object> serializer() {
		return this.serializer;
	}

	String file(SessionContent content) {
		return content.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + this.ending;
	}

	static TextEncryptor encryptor(String password) {
		return Encryptors.delux(password, "5c0744940b5c369b");
	}

	static SessionSerializer json(AuthingJacksonModule module) {
		return new SessionSerializer(SessionJson.mapper(SessionFormat.class.getClassLoader(), module,
				List.of(SessionContent.Pending.class.getName())));
	}

}
