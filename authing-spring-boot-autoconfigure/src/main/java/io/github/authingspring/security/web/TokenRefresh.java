package io.github.authingspring.security.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.log.LogMessage;

/**
 * Replaces tokens before they expire. A token is tried once at a time, whatever happens,
 * and not again within a minute; meanwhile it stays as good as it is.
 */
final class TokenRefresh {

	private static final Log logger = LogFactory.getLog(TokenRefresh.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final TokenRenewal renewal;

	private final Duration before;

	private final Clock clock;

	private final ConcurrentMap<String, Attempt> attempts = new ConcurrentHashMap<>();

	TokenRefresh(TokenRenewal renewal, Duration before, Clock clock) {
		this.renewal = renewal;
		this.before = before;
		this.clock = clock;
	}

	boolean isDue(AuthingAuthentication user) {
		return TokenLife.of(user.idToken()).hasLessThan(this.before, this.clock.instant());
	}

	/**
	 * Return who is signed in from now on.
	 * @param user who was, as his session tells
	 * @param stored what his session tells
	 * @param response the response
	 * @return the user, perhaps with a new token; {@code null} if his sign-in is over
	 */
	@Nullable AuthingAuthentication refresh(AuthingAuthentication user, StoredLogin stored, HttpServletResponse response) {
		Instant now = this.clock.instant();
		Attempt attempt = new Attempt(now, new CompletableFuture<>());
		this.attempts.values().removeIf((earlier) -> earlier.isHistory(now));
		Attempt first = this.attempts.putIfAbsent(user.idToken().value(), attempt);
		if (first != null) {
			return isOver(user) ? first.outcome().join() : user;
		}
		try {
			attempt.outcome().complete(attempt(user, stored, response));
		}
		finally {
			attempt.outcome().complete(user);
		}
		return attempt.outcome().join();
	}

	private @Nullable AuthingAuthentication attempt(AuthingAuthentication user, StoredLogin stored,
			HttpServletResponse response) {
		try {
			AuthingIdToken token = this.renewal.renew(user, stored.request(), response);
			if (token != null) {
				AuthingAuthentication next = user.withIdToken(token);
				return stored.replace(user, next, response) ? next : user;
			}
		}
		catch (AuthingException ex) {
			logger.warn(LogMessage.format("The token of user '%s' is not refreshed yet: %s", user.getName(),
					ex.getMessage()));
			return user;
		}
		logger.debug(LogMessage.format("Authing does not refresh the token of user '%s'", user.getName()));
		if (isOver(user)) {
			stored.end(user);
			return null;
		}
		return user;
	}

	private boolean isOver(AuthingAuthentication user) {
		return TokenLife.of(user.idToken()).isOver(this.clock.instant());
	}

	/**
	 * An attempt to replace a token.
	 *
	 * @param startedAt when it started
	 * @param outcome who is signed in after it
	 */
	private record Attempt(Instant startedAt, CompletableFuture<@Nullable AuthingAuthentication> outcome) {

		boolean isHistory(Instant now) {
			return this.outcome.isDone() && !now.isBefore(this.startedAt.plus(PAUSE));
		}

	}

}
