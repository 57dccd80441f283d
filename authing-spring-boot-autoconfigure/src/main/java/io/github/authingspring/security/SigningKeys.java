package io.github.authingspring.security;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.github.authingspring.client.AuthingCall;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The keys that Authing signs with. They are fetched again in the background when they
 * are no longer fresh, so that nobody waits for a slow server as long as the known ones
 * may be used, and at once when a token names a key that is not among them; in any case
 * at most once in a window, whatever tokens come in. Nimbus' own source would wait for
 * the server at each expiry, and refuses known keys when its rate limit is reached.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

	static final Duration FRESH = Duration.ofMinutes(5);

	static final Duration USABLE = Duration.ofHours(1);

	static final Duration WINDOW = Duration.ofSeconds(15);

	private static final Log logger = LogFactory.getLog(SigningKeys.class);

	private final AuthingCall<JWKSet> fetch;

	private final Clock clock;

	private volatile @Nullable Known known;

	private @Nullable Attempt attempt;

	SigningKeys(AuthingCall<String> fetch, Clock clock) {
		this.clock = clock;
		this.fetch = AuthingCall.of(fetch.request(), fetch.toMono().<JWKSet>handle((json, sink) -> {
			try {
				sink.next(JWKSet.parse(json));
			}
			catch (ParseException ex) {
				sink.error(ex);
			}
		})
			.doOnNext((keys) -> this.known = new Known(keys, clock.instant()))
			.doOnError((failure) -> logger.warn("The keys of Authing cannot be fetched: " + failure.getMessage())));
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws RemoteKeySourceException {
		List<JWK> keys = selector.select(known());
		return keys.isEmpty() ? selector.select(execute(attempt())) : keys;
	}

	private JWKSet known() throws RemoteKeySourceException {
		Known known = this.known;
		Instant now = this.clock.instant();
		if (known == null || known.since.plus(USABLE).isBefore(now)) {
			return execute(attempt());
		}
		if (known.since.plus(FRESH).isBefore(now)) {
			attempt().toMono().onErrorResume((failure) -> Mono.empty()).subscribe();
		}
		return known.keys;
	}

	/**
	 * Return the fetch of this window, which may still be under way. Never waits.
	 */
	private synchronized AuthingCall<JWKSet> attempt() {
		Instant now = this.clock.instant();
		Attempt current = this.attempt;
		if (current == null || !current.since.plus(WINDOW).isAfter(now)) {
			current = new Attempt(AuthingCall.of(this.fetch.request(), this.fetch.toMono().cache()), now);
			this.attempt = current;
		}
		return current.call;
	}

	private static JWKSet execute(AuthingCall<JWKSet> call) throws RemoteKeySourceException {
		try {
			return call.execute();
		}
		catch (RuntimeException ex) {
			throw new RemoteKeySourceException("The keys of Authing cannot be fetched", ex);
		}
	}

	private record Known(JWKSet keys, Instant since) {

	}

	private record Attempt(AuthingCall<JWKSet> call, Instant since) {

	}

}
