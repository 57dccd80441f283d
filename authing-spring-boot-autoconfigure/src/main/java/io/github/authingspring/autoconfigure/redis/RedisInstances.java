package io.github.authingspring.autoconfigure.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import io.github.authingspring.security.AuthingInstances;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.log.LogMessage;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The instances of an application that listen to one Redis channel. While Redis is away
 * each goes on alone; when it is back, whatever was missed is made good by forgetting all
 * permissions.
 */
final class RedisInstances implements AuthingInstances, SmartLifecycle {

	private static final Log logger = LogFactory.getLog(RedisInstances.class);

	/**
	 * What waits while Redis does not answer. More is dropped: permissions end by their
	 * own time.
	 */
	private static final int MOST_WAITING = 1000;

	/**
	 * When to listen again while Redis does not answer: first, and from then on ever
	 * later, as each attempt is logged.
	 */
	private static final Duration SOONEST = Duration.ofSeconds(1);

	private static final Duration LATEST = Duration.ofMinutes(1);

	private final String id = UUID.randomUUID().toString();

	private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();

	private final RedisConnectionFactory connections;

	private final ChannelTopic channel;

	private final ThreadPoolTaskExecutor sender = new ThreadPoolTaskExecutor();

	/**
	 * There is one while this runs. One that was stopped is not started again: it may
	 * still be at unsubscribing.
	 */
	private volatile @Nullable RedisMessageListenerContainer container;

	RedisInstances(RedisConnectionFactory connections, String channel) {
		this.connections = connections;
		this.channel = ChannelTopic.of(channel);
		this.sender.setThreadNamePrefix("authing-instances-sender-");
		this.sender.setCorePoolSize(1);
		this.sender.setMaxPoolSize(1);
		this.sender.setQueueCapacity(MOST_WAITING);
		this.sender.setDaemon(true);
	}

	@Override
	public void listen(Consumer<Notice> listener) {
		this.listeners.add(listener);
	}

	@Override
	public void tell(Notice notice) {
		if (notice.kind() == Kind.SESSIONS) {
			send(notice);
			return;
		}
		try {
			this.sender.execute(() -> trySend(notice));
		}
		catch (RejectedExecutionException | IllegalStateException ex) {
			logger.warn("The other instances are not told of changed permissions: too much waits for Redis,"
					+ " or this one is not running");
		}
	}

	private void trySend(Notice notice) {
		try {
			send(notice);
		}
		catch (RuntimeException ex) {
			logger.warn(
					LogMessage.format("The other instances are not told of changed permissions: %s", ex.getMessage()));
		}
	}

	private void send(Notice notice) {
		try (RedisConnection connection = this.connections.getConnection()) {
			connection.publish(this.channel.getTopic().getBytes(StandardCharsets.UTF_8),
					InstanceMessage.of(this.id, notice).bytes());
		}
	}

	private void hear(Notice notice) {
		this.listeners.forEach((listener) -> listener.accept(notice));
	}

	/**
	 * Does not wait for Redis.
	 */
	@Override
	public void start() {
		RedisMessageListenerContainer fresh = container();
		this.container = fresh;
		this.sender.initialize();
		this.sender.execute(() -> subscribe(fresh));
	}

	private RedisMessageListenerContainer container() {
		ExponentialBackOff patience = new ExponentialBackOff(SOONEST.toMillis(), 2);
		patience.setMaxInterval(LATEST.toMillis());
		RedisMessageListenerContainer fresh = new RedisMessageListenerContainer();
		fresh.setBeanName("authing-instances-");
		fresh.setConnectionFactory(this.connections);
		fresh.setRecoveryBackoff(patience);
		fresh.afterPropertiesSet();
		fresh.addMessageListener(new Listener(), this.channel);
		return fresh;
	}

	/**
	 * What was stopped meanwhile, before there was anything to stop, is stopped again.
	 */
	private void subscribe(RedisMessageListenerContainer fresh) {
		try {
			fresh.start();
			if (this.container != fresh) {
				fresh.stop();
			}
		}
		catch (RuntimeException ex) {
			logger.warn(
					LogMessage.format("The other instances cannot be heard until Redis answers: %s", ex.getMessage()));
		}
	}

	@Override
	public void stop() {
		RedisMessageListenerContainer past = this.container;
		this.container = null;
		this.sender.shutdown();
		if (past != null) {
			past.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.container != null;
	}

	/**
	 * Begin before the web server serves requests, and end after it.
	 */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 4096;
	}

	/**
	 * Not the bean itself, which an application could take for a listener of its own.
	 */
	private final class Listener implements MessageListener, SubscriptionListener {

		@Override
		public void onMessage(Message message, byte @Nullable [] pattern) {
			InstanceMessage received = InstanceMessage.read(message.getBody());
			if (received == null) {
				logger.debug(LogMessage.format("A message on the channel '%s' is none of ours",
						RedisInstances.this.channel.getTopic()));
			}
			else if (!received.from().equals(RedisInstances.this.id)) {
				hear(received.notice());
			}
		}

		/**
		 * Also after an interruption, in which something may have been missed.
		 */
		@Override
		public void onChannelSubscribed(byte[] channel, long count) {
			hear(new Notice(Kind.PERMISSIONS, null));
		}

	}

}
