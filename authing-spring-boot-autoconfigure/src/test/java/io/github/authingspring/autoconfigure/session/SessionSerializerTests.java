package io.github.authingspring.autoconfigure.session;

import java.nio.charset.StandardCharsets;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.authingspring.CapturedLog;
import io.github.authingspring.security.AuthingJacksonModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class SessionSerializerTests {

	private static final String GADGET = "{\"@class\":\"" + Gadget.class.getName() + "\",\"command\":\"canary\"}";

	private final SessionSerializer plain = SessionFormat.json(new AuthingJacksonModule());

	private final SessionSerializer encrypting = SessionFormat
		.json(AuthingJacksonModule.encrypting(SessionFormat.encryptor("of tests")));

	@BeforeEach
	void reset() {
		Gadget.triggered = false;
	}

	@Test
	@DisplayName("#61 a type that is not on the list is refused, and its name told")
	void gadgetIsRefused() {
		assertThat(refused(GADGET)).contains("the type '" + Gadget.class.getName() + "'",
				"authing.session.json.allowed-types");
		assertThat(Gadget.triggered).isFalse();
	}

	@Test
	@DisplayName("#61 a type that is not on the list is refused inside of one that is")
	void gadgetInsideIsRefused() {
		String stored = text(this.plain.serialize(SessionContent.SIGN_IN.create()));
		String changed = stored.replaceFirst("\\{\"@class\":\"[^\"]*WebAuthenticationDetails\"[^}]*}",
				GADGET.replace("$", "\\$"));
		assertThat(changed).isNotEqualTo(stored).contains("canary\"}");
		refused(changed);
		assertThat(Gadget.triggered).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"org.springframework.context.support.ClassPathXmlApplicationContext\",\"canary\"]",
			"{\"@class\":\"javax.swing.JEditorPane\",\"page\":\"http://canary\"}", "{\"canary\":1}", "canary", "{",
			"[]", "[\"java.util.ImmutableCollections$Canary\",[\"canary\"]]", "{\"@class\":\"a\\nb canary\"}" })
	@DisplayName("#61 whatever else is stored is refused and not shown")
	void anythingElseIsRefused(String stored) {
		assertThat(refused(stored)).doesNotContain("canary\"", "canary]", "\n");
	}

	@Test
	void allowedTypesAreRead() {
		for (String allowed : List.of(Gadget.class.getName(), "io.github.authingspring.autoconfigure.")) {
			SessionSerializer serializer = new SessionSerializer(
					SessionJson.mapper(getClass().getClassLoader(), new AuthingJacksonModule(), List.of(allowed)));
			assertThat(serializer.deserialize(bytes(GADGET))).isInstanceOf(Gadget.class);
		}
		assertThat(Gadget.triggered).isTrue();
	}

	@Test
	void tokensAreEncrypted() {
		for (SessionContent content : List.of(SessionContent.SIGN_IN, SessionContent.ATTEMPT)) {
			assertThat(text(this.plain.serialize(content.create()))).contains(SessionContent.TOKEN);
			assertThat(text(this.encrypting.serialize(content.create()))).contains("\"value\":\"{cipher}")
				.doesNotContain(SessionContent.TOKEN, "canary");
		}
	}

	@Test
	void tokensThatWereNotEncryptedAreRead() {
		Object signIn = SessionContent.SIGN_IN.create();
		assertThat(this.encrypting.deserialize(this.plain.serialize(signIn))).isEqualTo(signIn);
	}

	@Test
	@DisplayName("#61 a token that cannot be decrypted signs nobody in and is not shown")
	void tokenOfAnotherKeyIsNotThere() {
		byte[] stored = this.encrypting.serialize(SessionContent.SIGN_IN.create());
		SessionSerializer other = SessionFormat
			.json(AuthingJacksonModule.encrypting(SessionFormat.encryptor("of others")));
		for (SessionSerializer serializer : List.of(other, this.plain)) {
			assertThat(refused(serializer, stored)).contains("IllegalStateException").doesNotContain("{cipher}");
		}
	}

	@Test
	void whatCannotBeReadIsWarnedOfOnce() {
		Logger logger = (Logger) LoggerFactory.getLogger(SessionSerializer.class);
		logger.setLevel(Level.WARN);
		try (CapturedLog log = CapturedLog.begin()) {
			for (int i = 0; i < 3; i++) {
				this.plain.deserialize(bytes(GADGET));
				this.plain.deserialize(bytes("{"));
			}
			assertThat(log.lines()).filteredOn((line) -> line.startsWith(SessionSerializer.class.getName())).hasSize(2);
		}
		finally {
			logger.setLevel(null);
		}
	}

	@Test
	void nothingIsNothing() {
		assertThat(this.plain.deserialize(null)).isNull();
		assertThat(this.plain.deserialize(this.plain.serialize(null))).isNull();
	}

	private String refused(String stored) {
		return refused(this.plain, bytes(stored));
	}

	private static String refused(SessionSerializer serializer, byte[] stored) {
		try (CapturedLog log = CapturedLog.begin()) {
			assertThat(serializer.deserialize(stored)).isNull();
			List<String> lines = log.lines()
				.stream()
				.filter((line) -> line.startsWith(SessionSerializer.class.getName()))
				.toList();
			assertThat(lines).hasSize(1);
			return lines.get(0);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/**
	 * Something that does harm when it is read.
	 */
	static class Gadget {

		private static boolean triggered;

		@SuppressWarnings("unused")
		void setCommand(String command) {
			triggered = true;
		}

	}

}
