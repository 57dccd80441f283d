package io.github.authingspring.security.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.log.LogMessage;

/**
 * Replaces tokens before they expire. A token is tried once at a time, whatever happens,
 * and not again within a minute; meanwhile it stays as good as it is.
 */
public final class TokenRefresh {

	private static final Log logger = LogFactory.getLog(TokenRefresh.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final Duration before;

	private final Clock clock;

	private final ConcurrentMap<String, Attempt> attempts = new ConcurrentHashMap<>();

	/**
	 * Create a refresh.
	 * @param before how long before its end a token is replaced
	 */
	public TokenRefresh(Duration before) {
		this(before, Clock.systemUTC());
	}

	/**
	 * Create a refresh by a clock.
	 * @param before how long before its end a token is replaced
	 * @param clock the clock
	 */
	public TokenRefresh(Duration before, Clock clock) {
		this.before = before;
		this.clock = clock;
	}

	/**
	 * Return whether the token of a user is to be replaced.
	 * @param user the user
	 * @return whether it is
	 */
	public boolean isDue(AuthingAuthentication user) {
		return TokenLife.of(user.idToken()).hasLessThan(this.before, this.clock.instant());
	}

	/**
	 * Prepare to find out who is signed in from now on.
	 * @param user who was, as his session tells
	 * @param stored what his session tells
	 * @param renewal asks for a new token of the user; empty if Authing refuses
	 * @return the user, perhaps with a new token; empty if his sign-in is over
	 */
	public LoginCall<Optional<AuthingAuthentication>> refresh(AuthingAuthentication user, StoredLogin stored,
			LoginCall<Optional<AuthingIdToken>> renewal) {
		return LoginCall.defer(() -> {
			Instant now = this.clock.instant();
			Attempt attempt = new Attempt(now, new CompletableFuture<>());
			this.attempts.values().removeIf((earlier) -> earlier.isHistory(now));
			Attempt first = this.attempts.putIfAbsent(user.idToken().value(), attempt);
			if (first != null) {
				return isOver(user) ? LoginCall.of(first.outcome()) : LoginCall.done(Optional.of(user));
			}
			return renewal.map((token) -> renewed(user, token, stored))
				.recover((failure) -> postponed(user, failure))
				.completing(attempt.outcome(), Optional.of(user));
		});
	}

	private Optional<AuthingAuthentication> renewed(AuthingAuthentication user, Optional<AuthingIdToken> token,
			StoredLogin stored) {
		if (token.isPresent()) {
			AuthingAuthentication next = user.withIdToken(token.get());
			return Optional.of(stored.replace(user, next) ? next : user);
		}
		logger.debug(LogMessage.format("Authing does not refresh the token of user '%s'", user.getName()));
		if (!isOver(user)) {
			return Optional.of(user);
		}
		stored.end(user);
		return Optional.empty();
	}

	private static Optional<AuthingAuthentication> postponed(AuthingAuthentication user, RuntimeException failure) {
		if (!(failure instanceof AuthingException)) {
			throw failure;
		}
		logger.warn(LogMessage.format("The token of user '%s' is not refreshed yet: %s", user.getName(),
				failure.getMessage()));
		return Optional.of(user);
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
	private record Attempt(Instant startedAt, CompletableFuture<Optional<AuthingAuthentication>> outcome) {

		boolean isHistory(Instant now) {
			return this.outcome.isDone() && !now.isBefore(this.startedAt.plus(PAUSE));
		}

	}

}
