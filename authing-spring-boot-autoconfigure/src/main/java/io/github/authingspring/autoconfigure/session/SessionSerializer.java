package io.github.authingspring.autoconfigure.session;

import java.io.ObjectStreamConstants;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.log.LogMessage;
import org.springframework.data.redis.serializer.JacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.JacksonObjectReader;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/**
 * Writes what is in a session as JSON with its type. What cannot be read is not there: a
 * user is signed out rather than locked out.
 */
final class SessionSerializer implements RedisSerializer<Object> {

	private static final Log logger = LogFactory.getLog(SessionSerializer.class);

	private static final Pattern TYPE = Pattern.compile("[\\w.$]{1,200}");

	private static final int MOST_TOLD = 100;

	private final RedisSerializer<Object> json;

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	SessionSerializer(JsonMapper mapper) {
		this.json = new JacksonJsonRedisSerializer<>(mapper, mapper.constructType(Object.class),
				JacksonObjectReader.create(),
				(writing, value) -> writing.writerFor(Object.class).writeValueAsBytes(value));
	}

	@Override
	public byte[] serialize(@Nullable Object value) {
		return this.json.serialize(value);
	}

	@Override
	public @Nullable Object deserialize(byte @Nullable [] bytes) {
		if (bytes == null || isOfTheJdk(bytes)) {
			return null; // then all of the session is, which is told once
		}
		try {
			return this.json.deserialize(bytes);
		}
		catch (SerializationException ex) {
			tell(reason(NestedExceptionUtils.getMostSpecificCause(ex)));
			return null;
		}
	}

	/**
	 * A session is read several times for each request.
	 */
	private void tell(String reason) {
		LogMessage message = LogMessage
			.format("A value of an HTTP session cannot be read and counts as absent: %s. Told once", reason);
		if (this.told.size() < MOST_TOLD && this.told.add(reason)) {
			logger.warn(message);
		}
		else {
			logger.debug(message);
		}
	}

	private static boolean isOfTheJdk(byte[] bytes) {
		return bytes.length > Short.BYTES && ByteBuffer.wrap(bytes).getShort() == ObjectStreamConstants.STREAM_MAGIC;
	}

	/**
	 * The message of the cause may quote what it could not read.
	 */
	private static String reason(Throwable cause) {
		if (cause instanceof InvalidTypeIdException refused && refused.getTypeId() != null
				&& TYPE.matcher(refused.getTypeId()).matches()) {
			return "the type '" + refused.getTypeId() + "' is unknown or not allowed by '" + SessionJson.ALLOWED_TYPES
					+ "'";
		}
		return cause.getClass().getName();
	}

}
