package io.github.authingspring.security;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import io.github.authingspring.TestClock;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingKeys;
import io.github.authingspring.security.AuthingJwtSettings.Algorithm;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.security.oauth2.jwt.BadJwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class SigningKeysTests {

	private static final String PATH = "/oidc/.well-known/jwks.json";

	private final TestClock clock = new TestClock();

	private final StubAuthing authing = new StubAuthing();

	private final AuthingCall<String> jwkSet = AuthingKeys.jwkSet(this.authing.client());

	private final AuthingTokenDecoder decoder = decoder(this.jwkSet);

	private final String foreign = TestTokens.rs256(TestTokens.claims(this.clock), TestTokens.OTHER_KEY);

	private AuthingTokenDecoder decoder(AuthingCall<String> fetch) {
		return SignedTokenDecoder.rs256(TestTokens.settings(Algorithm.RS256), new SigningKeys(fetch, this.clock),
				this.clock);
	}

	@BeforeEach
	void publishKeys() {
		this.authing.on(PATH, Reply.json(TestTokens.jwkSet(TestTokens.KEY.toPublicJWK())));
	}

	@Test
	void keysAreFetchedOnceAndWhenTheFirstTokenComes() {
		assertThat(this.authing.requests()).isEmpty();
		for (int i = 0; i < 5; i++) {
			this.decoder.decode(token());
		}
		assertThat(this.authing.requests()).hasSize(1);
	}

	@Test
	@DisplayName("#33 unknown key after a rotation is fetched once, then good")
	void rotatedKeyIsFetchedOnce() {
		this.decoder.decode(token());
		this.authing.on(PATH,
				Reply.json(TestTokens.jwkSet(TestTokens.KEY.toPublicJWK(), TestTokens.OTHER_KEY.toPublicJWK())));
		this.clock.advance(SigningKeys.WINDOW);
		for (int i = 0; i < 5; i++) {
			this.decoder.decode(TestTokens.rs256(TestTokens.claims(this.clock), TestTokens.OTHER_KEY));
		}
		assertThat(this.authing.requests()).hasSize(2);
	}

	@Test
	@DisplayName("#33 flood of random key ids is one fetch in a window")
	void randomKeysAreOneFetchInAWindow() {
		this.decoder.decode(token());
		for (int window = 1; window <= 3; window++) {
			this.clock.advance(SigningKeys.WINDOW);
			for (int i = 0; i < 100; i++) {
				assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode(randomKey()));
			}
			this.decoder.decode(token());
			assertThat(this.authing.requests()).hasSize(1 + window);
		}
	}

	@Test
	@DisplayName("#33 requests at the same time share one fetch and its success")
	void parallelRequestsShareAFetch() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		Sinks.One<String> answer = Sinks.one();
		AtomicInteger fetches = new AtomicInteger();
		AuthingTokenDecoder slow = decoder(AuthingCall.of(this.jwkSet.request(), Mono.defer(() -> {
			fetches.incrementAndGet();
			asked.countDown();
			return answer.asMono();
		})));
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<String>> results = IntStream.range(0, 8)
				.mapToObj((i) -> threads.submit((Callable<String>) () -> slow.decode(token()).getSubject()))
				.toList();
			assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
			answer.tryEmitValue(TestTokens.jwkSet(TestTokens.KEY.toPublicJWK()));
			for (Future<String> result : results) {
				assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo("u1");
			}
			assertThat(fetches).hasValue(1);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	@DisplayName("#34 known keys go on verifying while the server is down, but not for ever")
	void knownKeysSurviveAnOutage() {
		this.decoder.decode(token());
		this.authing.on(PATH, Reply.status(503));
		for (int minute = 0; minute < SigningKeys.USABLE.toMinutes(); minute += 5) {
			this.clock.advance(Duration.ofMinutes(5));
			assertThat(this.decoder.decode(token()).getSubject()).isEqualTo("u1");
		}
		this.clock.advance(Duration.ofSeconds(1));
		assertThatExceptionOfType(AuthingServiceException.class).isThrownBy(() -> this.decoder.decode(token()));
		this.authing.on(PATH, Reply.json(TestTokens.jwkSet(TestTokens.KEY.toPublicJWK())));
		this.clock.advance(SigningKeys.WINDOW);
		assertThat(this.decoder.decode(token()).getSubject()).isEqualTo("u1");
	}

	@Test
	@DisplayName("#34 nobody waits for a slow server while the known keys may be used")
	void nobodyWaitsForASlowServer() {
		AtomicReference<Mono<String>> answer = new AtomicReference<>(
				Mono.just(TestTokens.jwkSet(TestTokens.KEY.toPublicJWK())));
		AtomicInteger fetches = new AtomicInteger();
		AuthingTokenDecoder slow = decoder(AuthingCall.of(this.jwkSet.request(), Mono.defer(() -> {
			fetches.incrementAndGet();
			return answer.get();
		})));
		slow.decode(token());
		answer.set(Mono.never());
		this.clock.advance(SigningKeys.FRESH.plusSeconds(1));
		for (int i = 0; i < 50; i++) {
			assertThat(slow.decode(token()).getSubject()).isEqualTo("u1");
		}
		assertThat(fetches).hasValue(2);
	}

	@Test
	@DisplayName("#34 without any key an outage is no fault of the token")
	void outageIsNoFaultOfTheToken() {
		for (Reply reply : List.of(Reply.status(500), Reply.status(429), Reply.json("{}"), Reply.json("[]"),
				Reply.json("nonsense"), Reply.json("{\"code\":2020,\"message\":\"\"}"))) {
			this.authing.on(PATH, reply);
			this.clock.advance(SigningKeys.WINDOW);
			assertThatExceptionOfType(AuthingServiceException.class).isThrownBy(() -> this.decoder.decode(token()));
			assertThatExceptionOfType(AuthingServiceException.class).isThrownBy(() -> this.decoder.decode(token()));
		}
		assertThat(this.authing.requests()).hasSize(6);
	}

	private String token() {
		return TestTokens.rs256(TestTokens.claims(this.clock), TestTokens.KEY);
	}

	private String randomKey() {
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(UUID.randomUUID().toString()).build();
		return header.toBase64URL() + this.foreign.substring(this.foreign.indexOf('.'));
	}

}
