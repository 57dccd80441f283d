package io.github.authingspring.sample.shop;

import java.time.Duration;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.AuthingTransportException;
import io.github.authingspring.client.LoginExpiredException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What Authing does not answer, or refuses for a reason that no visitor can mend.
 *
 * @param retryAfter how long to wait before trying again
 */
public record Outage(Duration retryAfter) {

	private static final Log logger = LogFactory.getLog(Outage.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	/**
	 * Note a failure in the log, and return how to tell of it.
	 * @param failure the failure; thrown again if it is a login that has expired, which
	 * is left to the starter
	 * @return how to tell of it
	 */
	public static Outage of(AuthingException failure) {
		if (failure instanceof LoginExpiredException) {
			throw failure;
		}
		logger.warn(failure.getMessage());
		Duration asked = (failure instanceof AuthingTransportException fault) ? fault.retryAfter() : null;
		return new Outage((asked != null && asked.compareTo(RETRY_AFTER) > 0) ? asked : RETRY_AFTER);
	}

	/**
	 * Return the value of the header {@code Retry-After}.
	 * @return the seconds
	 */
	public String seconds() {
		return String.valueOf(this.retryAfter.toSeconds());
	}

}
