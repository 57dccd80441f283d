package io.github.authingspring.autoconfigure.session;

import java.time.Duration;

import io.github.authingspring.RedisServer;
import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.web.server.ReactiveAuthingSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.session.data.redis.ReactiveRedisIndexedSessionRepository;
import org.springframework.session.data.redis.ReactiveRedisIndexedSessionRepository.RedisSession;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisIndexedWebSession;

import static org.assertj.core.api.Assertions.assertThat;

class KickedOutWebSessionTests {

	private static final String CONTEXT = WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void requestThatIsUnderWayDoesNotBringTheSignInBack(String json) {
		try (RedisServer redis = RedisServer.start()) {
			new ReactiveWebApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class,
						DataRedisReactiveAutoConfiguration.class, AuthingAutoConfiguration.class,
						AuthingSecurityAutoConfiguration.class, AuthingReactiveSessionsAutoConfiguration.class,
						AuthingSessionJsonAutoConfiguration.class))
				.withUserConfiguration(Indexed.class)
				.withPropertyValues("authing.app-id=app", "authing.app-host=http://127.0.0.1",
						"authing.session.json.enabled=" + json, "spring.data.redis.host=127.0.0.1",
						"spring.data.redis.port=" + redis.port())
				.run((context) -> kickoutDuringRequest(context.getBean(ReactiveAuthingSessions.class),
						context.getBean(ReactiveRedisIndexedSessionRepository.class)));
		}
	}

	private static void kickoutDuringRequest(ReactiveAuthingSessions ours,
			ReactiveRedisIndexedSessionRepository sessions) {
		SecurityContext signIn = (SecurityContext) SessionContent.SIGN_IN_OF_WEBFLUX.create();
		String user = signIn.getAuthentication().getName();
		RedisSession session = wait(sessions.createSession());
		session.setAttribute(CONTEXT, signIn);
		wait(sessions.save(session));
		RedisSession other = wait(sessions.createSession());
		other.setAttribute(CONTEXT, signIn);
		wait(sessions.save(other));
		RedisSession underWay = wait(sessions.findById(session.getId()));
		wait(ours.kickoutOthers(user, other.getId()));
		assertThat(wait(sessions.findById(session.getId()))).isNull();
		assertThat(wait(sessions.findById(other.getId()))).isNotNull();
		underWay.setLastAccessedTime(underWay.getLastAccessedTime().plusSeconds(1));
		wait(sessions.save(underWay));
		assertThat(wait(sessions.findById(session.getId()))).isNull();
		assertThat(wait(sessions.findByPrincipalName(user))).containsOnlyKeys(other.getId());
		wait(ours.kickout(user));
		assertThat(wait(sessions.findByPrincipalName(user))).isEmpty();
	}

	private static <T> @Nullable T wait(Mono<T> call) {
		return call.block(Duration.ofSeconds(20));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableRedisIndexedWebSession
	static class Indexed {

	}

}
