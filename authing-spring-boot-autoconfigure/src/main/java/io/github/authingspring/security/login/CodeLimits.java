package io.github.authingspring.security.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.authingspring.security.AuthingLoginSettings.CodeSending;
import io.github.authingspring.security.AuthingRateLimitException;
import org.jspecify.annotations.Nullable;

/**
 * Limits how often codes are sent: to one address, for one session and for one client
 * address. Codes cost money, and people whose number is abused lose their patience.
 */
final class CodeLimits {

	private static final String SESSION = "authing.login.codes";

	private static final Pattern CHINA = Pattern.compile("^(\\+*0*86|0*)(?=1\\d{10}$)");

	/**
	 * How many bytes of an IPv6 address name a network.
	 */
	private static final int NETWORK = 8;

	private static final int MOST_ADDRESSES = 100_000;

	private final CodeSending settings;

	private final Clock clock;

	private final Cache<String, Instant> recipients;

	private final Cache<String, Count> clients;

	CodeLimits(CodeSending settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.recipients = cache(settings.interval());
		this.clients = cache(settings.period());
	}

	private static <T> Cache<String, T> cache(Duration period) {
		return Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterWrite(period.multipliedBy(2)).build();
	}

	/**
	 * Count a code that is to be sent.
	 * @throws AuthingRateLimitException if it may not be sent now
	 */
	void count(LoginExchange exchange, String recipient) {
		Instant now = this.clock.instant();
		Count bySession = Count.of(exchange.kept(SESSION)).next(now, this.settings.period());
		require(bySession, this.settings.maxPerSession(), now);
		require(this.clients.asMap()
			.merge(client(exchange.remoteAddress()), new Count(1, now),
					(old, first) -> old.next(now, this.settings.period())),
				this.settings.maxPerClient(), now);
		claim(address(recipient), now);
		exchange.keep(SESSION, bySession.toString());
	}

	/**
	 * Return what all ways to write one address have in common.
	 */
	private static String address(String recipient) {
		String plain = Normalizer.normalize(recipient, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return plain.contains("@") ? plain.replaceAll("[\\p{C}\\p{Z}]", "")
				: CHINA.matcher(plain.replaceAll("[^+\\d]", "")).replaceFirst("");
	}

	/**
	 * Return what a client cannot change at will: of IPv6 addresses, one has
	 * 2<sup>64</sup>.
	 */
	private static String client(@Nullable String address) {
		if (address == null) {
			return "unknown";
		}
		try {
			return (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address network)
					? HexFormat.of().formatHex(network.getAddress(), 0, NETWORK) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	private void require(Count count, int most, Instant now) {
		if (count.codes > most) {
			throw new AuthingRateLimitException(Duration.between(now, count.since.plus(this.settings.period())));
		}
	}

	private void claim(String recipient, Instant now) {
		AtomicBoolean claimed = new AtomicBoolean();
		Instant sent = this.recipients.asMap().compute(recipient, (key, last) -> {
			claimed.set(last == null || free(last, now));
			return claimed.get() ? now : last;
		});
		if (!claimed.get()) {
			throw new AuthingRateLimitException(Duration.between(now, sent.plus(this.settings.interval())));
		}
	}

	private boolean free(Instant last, Instant now) {
		return !now.isBefore(last.plus(this.settings.interval()));
	}

	/**
	 * How many codes in a period.
	 *
	 * @param codes how many
	 * @param since when the period began
	 */
	private record Count(int codes, Instant since) {

		static Count of(@Nullable Object stored) {
			int at = (stored instanceof String text) ? text.indexOf('@') : -1;
			return (at < 0) ? new Count(0, Instant.EPOCH)
					: new Count(Integer.parseInt(String.valueOf(stored), 0, at, 10),
							Instant.parse(String.valueOf(stored).substring(at + 1)));
		}

		Count next(Instant now, Duration period) {
			return now.isBefore(this.since.plus(period)) ? new Count(this.codes + 1, this.since) : new Count(1, now);
		}

		@Override
		public String toString() {
			return this.codes + "@" + this.since;
		}

	}

}
