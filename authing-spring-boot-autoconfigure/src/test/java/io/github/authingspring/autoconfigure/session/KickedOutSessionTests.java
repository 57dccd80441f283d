package io.github.authingspring.autoconfigure.session;

import java.time.Duration;

import io.github.authingspring.RedisServer;
import io.github.authingspring.security.web.IndexedSessions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class KickedOutSessionTests {

	private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void requestThatIsUnderWayDoesNotBringTheSignInBack(String json) {
		try (RedisServer redis = RedisServer.start()) {
			new WebApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class,
						AuthingSessionJsonAutoConfiguration.class))
				.withUserConfiguration(Indexed.class)
				.withPropertyValues("authing.session.json.enabled=" + json, "spring.data.redis.host=127.0.0.1",
						"spring.data.redis.port=" + redis.port())
				.run((context) -> kickoutDuringRequest(context.getBean(RedisIndexedSessionRepository.class)));
		}
	}

	private static <S extends Session> void kickoutDuringRequest(FindByIndexNameSessionRepository<S> sessions) {
		SecurityContext signIn = (SecurityContext) SessionContent.SIGN_IN.create();
		String user = signIn.getAuthentication().getName();
		S session = sessions.createSession();
		session.setAttribute(CONTEXT, signIn);
		sessions.save(session);
		S underWay = sessions.findById(session.getId());
		new IndexedSessions<>(sessions, (event) -> {
		}).kickout(user);
		assertThat(sessions.findById(session.getId())).isNull();
		underWay.setMaxInactiveInterval(Duration.ofMinutes(10));
		sessions.save(underWay);
		S back = sessions.findById(session.getId());
		assertThat((back != null) ? back.<Object>getAttribute(CONTEXT) : null).isNull();
		assertThat(sessions.findByPrincipalName(user)).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableRedisIndexedHttpSession
	static class Indexed {

	}

}
