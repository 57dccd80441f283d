package io.github.authingspring.security.login;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.authingspring.TestClock;
import io.github.authingspring.security.AuthingLoginSettings.CodeSending;
import io.github.authingspring.security.AuthingRateLimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CodeLimitsTests {

	private final TestClock clock = new TestClock();

	private final CodeLimits limits = new CodeLimits(new CodeSending(Duration.ofSeconds(60), 3, 5, Duration.ofHours(1)),
			this.clock);

	private final Map<String, Object> session = new ConcurrentHashMap<>();

	private void send(Map<String, Object> session, String client, String recipient) {
		TestExchange exchange = new TestExchange();
		exchange.session = session;
		exchange.remoteAddress = client;
		this.limits.count(exchange, recipient);
	}

	private void refused(Runnable sending, Duration atMost) {
		assertThatExceptionOfType(AuthingRateLimitException.class).isThrownBy(sending::run)
			.satisfies((ex) -> assertThat(ex.retryAfter()).isPositive().isLessThanOrEqualTo(atMost));
	}

	@Test
	void addressGetsOneCodeInAnInterval() {
		send(this.session, "10.0.0.1", "Bob@example.com");
		refused(() -> send(new ConcurrentHashMap<>(), "10.0.0.2", "bob@EXAMPLE.com"), Duration.ofSeconds(60));
		this.clock.advance(Duration.ofSeconds(59));
		refused(() -> send(new ConcurrentHashMap<>(), "10.0.0.2", "bob@example.com"), Duration.ofSeconds(1));
		this.clock.advance(Duration.ofSeconds(1));
		assertThatCode(() -> send(new ConcurrentHashMap<>(), "10.0.0.2", "bob@example.com")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "+8613800000001", "+86 138-0000-0001", "8613800000001", "008613800000001", "138 0000 0001",
			"\uff11\uff13\uff18\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff11", "138\u200b00000001" })
	void addressIsOneHoweverItIsWritten(String written) {
		send(this.session, "10.0.0.1", "13800000001");
		refused(() -> send(new ConcurrentHashMap<>(), "10.0.0.2", written), Duration.ofSeconds(60));
		send(new ConcurrentHashMap<>(), "10.0.0.2", "+13800000001");
	}

	@Test
	void sessionGetsSomeCodesInAPeriod() {
		IntStream.range(0, 3).forEach((i) -> send(this.session, "10.0.0." + i, i + "@example.com"));
		refused(() -> send(this.session, "10.0.0.9", "9@example.com"), Duration.ofHours(1));
		this.clock.advance(Duration.ofHours(1));
		assertThatCode(() -> send(this.session, "10.0.0.9", "9@example.com")).doesNotThrowAnyException();
	}

	@Test
	void clientGetsSomeCodesInAPeriod() {
		IntStream.range(0, 5).forEach((i) -> send(new ConcurrentHashMap<>(), "10.0.0.1", i + "@example.com"));
		refused(() -> send(new ConcurrentHashMap<>(), "10.0.0.1", "9@example.com"), Duration.ofHours(1));
		assertThatCode(() -> send(new ConcurrentHashMap<>(), "10.0.0.2", "9@example.com")).doesNotThrowAnyException();
		this.clock.advance(Duration.ofHours(1));
		assertThatCode(() -> send(new ConcurrentHashMap<>(), "10.0.0.1", "0@example.com")).doesNotThrowAnyException();
	}

	@Test
	void clientIsOneWithAllAddressesOfItsNetwork() {
		IntStream.range(0, 5)
			.forEach((i) -> send(new ConcurrentHashMap<>(), "2001:db8:0:1:0:0:0:" + i, i + "@example.com"));
		refused(() -> send(new ConcurrentHashMap<>(), "2001:db8:0:1::ffff", "9@example.com"), Duration.ofHours(1));
		send(new ConcurrentHashMap<>(), "2001:db8:0:2::1", "9@example.com");
		IntStream.range(0, 9)
			.forEach((i) -> send(new ConcurrentHashMap<>(), "::ffff:10.0.0." + i, "mapped-" + i + "@example.com"));
	}

	@Test
	void sendingAtTheSameTimeIsOneCode() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			Callable<Boolean> sending = () -> {
				try {
					send(new ConcurrentHashMap<>(), "10.0.1." + Thread.currentThread().getId(), "bob@example.com");
					return true;
				}
				catch (AuthingRateLimitException ex) {
					return false;
				}
			};
			long sent = 0;
			for (var result : threads.invokeAll(Stream.generate(() -> sending).limit(40).toList())) {
				sent += result.get() ? 1 : 0;
			}
			assertThat(sent).isEqualTo(1);
		}
		finally {
			threads.shutdownNow();
		}
	}

}
