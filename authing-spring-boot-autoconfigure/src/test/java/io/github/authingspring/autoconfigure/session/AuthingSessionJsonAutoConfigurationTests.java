package io.github.authingspring.autoconfigure.session;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.authingspring.CapturedLog;
import io.github.authingspring.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JacksonModule;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class AuthingSessionJsonAutoConfigurationTests {

	private static final String SERIALIZER = "springSessionDefaultRedisSerializer";

	private final WebApplicationContextRunner off = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingSessionJsonAutoConfiguration.class));

	private final WebApplicationContextRunner on = this.off.withPropertyValues("authing.session.json.enabled=true");

	@Test
	void nothingUnlessAskedFor() {
		for (WebApplicationContextRunner runner : new WebApplicationContextRunner[] { this.off,
				this.on.withPropertyValues("authing.enabled=false"),
				this.on.withClassLoader(new FilteredClassLoader("org.springframework.session")),
				this.on.withClassLoader(new FilteredClassLoader("org.springframework.data.redis")) }) {
			runner.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(SERIALIZER)
				.doesNotHaveBean("authingSessionCustomizer"));
		}
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(AuthingSessionJsonAutoConfiguration.class))
			.withPropertyValues("authing.session.json.enabled=true")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SERIALIZER));
	}

	@Test
	void serializerOfTheApplicationStandsInForAll() {
		RedisSerializer<Object> own = RedisSerializer.java();
		this.on.withBean(SERIALIZER, RedisSerializer.class, () -> own).run((context) -> {
			assertThat(context.getBean(SERIALIZER)).isSameAs(own);
			assertThat(context).doesNotHaveBean(SessionRepositoryCustomizer.class);
		});
	}

	@Test
	void sessionsAreWrittenAsJson() {
		this.on.run((context) -> {
			assertThat(write(context.getBean(SERIALIZER))).startsWith("{\"@class\"").contains(SessionContent.TOKEN);
			assertThat(context).doesNotHaveBean(JacksonModule.class);
		});
	}

	@Test
	void tokensAreEncryptedByTheBeanOfThatNameOnly() {
		TextEncryptor encryptor = Encryptors.delux("of tests", "5c0744940b5c369b");
		this.on.withBean("another", TextEncryptor.class, () -> encryptor)
			.run((context) -> assertThat(write(context.getBean(SERIALIZER))).contains(SessionContent.TOKEN));
		this.on.withBean("another", TextEncryptor.class, Encryptors::noOpText)
			.withBean("authingTokenEncryptor", TextEncryptor.class, () -> encryptor)
			.run((context) -> assertThat(write(context.getBean(SERIALIZER))).contains("{cipher}")
				.doesNotContain(SessionContent.TOKEN));
	}

	@Test
	void typesOfTheApplicationAreAllowed() {
		byte[] stored = SessionFormat.JSON.serializer().serialize(SessionContent.OF_THE_APPLICATION.create());
		this.on.run((context) -> assertThat(serializer(context.getBean(SERIALIZER)).deserialize(stored)).isNull());
		this.on
			.withPropertyValues("authing.session.json.allowed-types=" + SessionContent.Pending.class.getName()
					+ ",com.example.shop.")
			.run((context) -> assertThat(serializer(context.getBean(SERIALIZER)).deserialize(stored))
				.isEqualTo(SessionContent.OF_THE_APPLICATION.create()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", ".", "com.", "java.util.", "javax.swing.", "com.sun.rowset.", "sun.misc.",
			"jdk.internal.", "com.example.*", "com..example." })
	void typesThatWouldAllowTooMuchAreRefused(String type) {
		this.on.withPropertyValues("authing.session.json.allowed-types=" + type)
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("authing.session.json.allowed-types"));
	}

	@ParameterizedTest
	@ValueSource(classes = { Plain.class, Indexed.class })
	void sessionsInTheFormatOfTheJdkCountAsEnded(Class<?> configuration) {
		try (RedisServer redis = RedisServer.start(); CapturedLog log = CapturedLog.begin()) {
			WebApplicationContextRunner jdk = this.off
				.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
				.withUserConfiguration(configuration)
				.withPropertyValues("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port());
			String[] id = new String[1];
			jdk.run((context) -> id[0] = save(sessions(context)));
			jdk.withPropertyValues("authing.session.json.enabled=true").run((context) -> {
				SessionRepository<?> sessions = sessions(context);
				assertThat(sessions.findById(id[0])).isNull();
				Session found = sessions.findById(save(sessions));
				assertThat(found).isNotNull();
				assertThat(found.<Object>getAttribute("context")).isEqualTo(SessionContent.SIGN_IN.create());
				assertThat(values(context.getBean(RedisConnectionFactory.class), found.getId()))
					.allSatisfy((key, value) -> assertThat(value).doesNotContain("\u0000"));
			});
			assertThat(log.lines()).filteredOn((line) -> line.startsWith(getClass().getPackageName())).hasSize(1);
		}
	}

	private static SessionRepository<?> sessions(ApplicationContext context) {
		return context.getBean(SessionRepository.class);
	}

	private static <S extends Session> String save(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		session.setAttribute("context", SessionContent.SIGN_IN.create());
		sessions.save(session);
		return session.getId();
	}

	private static Map<String, String> values(RedisConnectionFactory connections, String id) {
		RedisTemplate<String, String> redis = new RedisTemplate<>();
		redis.setDefaultSerializer(RedisSerializer.string());
		redis.setConnectionFactory(connections);
		redis.afterPropertiesSet();
		return redis.<String, String>opsForHash().entries("spring:session:sessions:" + id);
	}

	private static String write(Object serializer) {
		return new String(serializer(serializer).serialize(SessionContent.SIGN_IN.create()), StandardCharsets.UTF_8);
	}

	@SuppressWarnings("unchecked")
	private static RedisSerializer<Object> serializer(Object bean) {
		return (RedisSerializer<Object>) bean;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableRedisHttpSession
	static class Plain {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableRedisIndexedHttpSession
	static class Indexed {

	}

}
