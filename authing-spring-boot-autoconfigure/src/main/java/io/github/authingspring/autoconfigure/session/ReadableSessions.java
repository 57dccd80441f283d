package io.github.authingspring.autoconfigure.session;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.session.MapSession;
import org.springframework.session.data.redis.RedisSessionMapper;

/**
 * Takes sessions that were written in another format for absent, and what is left of a
 * session that was deleted while a request was under way.
 */
final class ReadableSessions implements BiFunction<String, Map<String, Object>, @Nullable MapSession> {

	private static final Log logger = LogFactory.getLog(ReadableSessions.class);

	private static final String BEGINNING = "creationTime";

	private final RedisSessionMapper sessions = new RedisSessionMapper();

	private final AtomicBoolean told = new AtomicBoolean();

	@Override
	public @Nullable MapSession apply(String id, Map<String, Object> stored) {
		if (!stored.containsKey(BEGINNING)) {
			return null;
		}
		try {
			return this.sessions.apply(id, stored);
		}
		catch (IllegalArgumentException | IllegalStateException | ClassCastException ex) {
			if (this.told.compareAndSet(false, true)) {
				logger.warn("HTTP sessions in another format cannot be read and count as ended. Told once");
			}
			return null;
		}
	}

}
