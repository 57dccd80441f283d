package io.github.authingspring.autoconfigure.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.authingspring.RedisServer;
import io.github.authingspring.security.AuthingInstances.Kind;
import io.github.authingspring.security.AuthingInstances.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class RedisInstancesTests {

	private static final Notice RESUMED = new Notice(Kind.PERMISSIONS, null);

	private static final Notice U1 = new Notice(Kind.PERMISSIONS, "u1");

	private RedisServer redis;

	private LettuceConnectionFactory connections;

	private Instance one;

	private Instance other;

	@BeforeEach
	void start() {
		this.redis = RedisServer.start();
		LettuceClientConfiguration client = LettuceClientConfiguration.builder()
			.commandTimeout(Duration.ofSeconds(1))
			.build();
		this.connections = new LettuceConnectionFactory(
				new RedisStandaloneConfiguration("127.0.0.1", this.redis.port()), client);
		this.connections.afterPropertiesSet();
		this.connections.start();
		this.one = new Instance(this.connections);
		this.other = new Instance(this.connections);
		assertThat(this.one.next()).isEqualTo(RESUMED);
		assertThat(this.other.next()).isEqualTo(RESUMED);
	}

	@AfterEach
	void stop() {
		List.of(this.one, this.other).forEach((instance) -> instance.instances.stop());
		this.connections.destroy();
		this.redis.close();
	}

	@Test
	void othersHearWhatOneTells() {
		this.one.instances.tell(U1);
		assertThat(this.other.next()).isEqualTo(U1);
		this.other.instances.tell(new Notice(Kind.SESSIONS, "u2"));
		assertThat(this.one.next()).isEqualTo(new Notice(Kind.SESSIONS, "u2"));
		assertThat(this.other.heard).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "{}", "[]", "null", "{\"from\":\"x\"}",
			"{\"from\":\"x\",\"about\":\"SESSIONS\"}", "{\"from\":\"x\",\"about\":\"NEVER_HEARD_OF\"}" })
	void whatIsNoNoticeIsPassedOver(String message) {
		new StringRedisTemplate(this.connections).convertAndSend("channel", message);
		this.one.instances.tell(U1);
		assertThat(this.other.next()).isEqualTo(U1);
	}

	@Test
	void whatWasMissedWhileRedisWasAwayIsMadeGood() {
		this.redis.stop();
		this.one.instances.tell(U1);
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.one.instances.tell(new Notice(Kind.SESSIONS, "u2")));
		this.redis.restart();
		assertThat(this.other.next()).isEqualTo(RESUMED);
		assertThat(this.one.next()).isEqualTo(RESUMED);
		this.one.instances.tell(U1);
		assertThat(this.other.next()).isEqualTo(U1);
	}

	@Test
	void instanceThatStartsWithoutRedisHearsLater() {
		this.redis.stop();
		Instance late = new Instance(this.connections);
		this.redis.restart();
		assertThat(late.next()).isEqualTo(RESUMED);
		late.instances.stop();
	}

	@Test
	void instanceThatIsStartedAgainHearsAgain() {
		for (int i = 0; i < 5; i++) {
			this.one.instances.stop();
			this.one.instances.start();
			assertThat(this.one.next()).isEqualTo(RESUMED);
		}
		this.other.instances.tell(U1);
		assertThat(this.one.next()).isEqualTo(U1);
		assertThat(this.one.heard).isEmpty();
	}

	@Test
	void whatIsToldBeforeTheStartOrAfterTheEndIsNoFailure() {
		RedisInstances early = new RedisInstances(this.connections, "channel");
		early.tell(U1);
		early.start();
		early.stop();
		early.tell(U1);
	}

	@Test
	void startsBeforeTheWebServer() {
		assertThat(this.one.instances.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
	}

	@Test
	void isNoListenerThatAnApplicationCouldTakeForItsOwn() {
		assertThat(this.one.instances).isNotInstanceOf(MessageListener.class)
			.isNotInstanceOf(SubscriptionListener.class);
	}

	private static final class Instance {

		private final BlockingQueue<Notice> heard = new LinkedBlockingQueue<>();

		private final RedisInstances instances;

		Instance(LettuceConnectionFactory connections) {
			this.instances = new RedisInstances(connections, "channel");
			this.instances.listen(this.heard::add);
			this.instances.start();
		}

		Notice next() {
			try {
				return this.heard.poll(30, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
