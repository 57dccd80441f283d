package io.github.authingspring.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import io.github.authingspring.TestClock;
import io.github.authingspring.client.AuthingKeys;
import io.github.authingspring.security.AuthingJwtSettings.Algorithm;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tokens that are verified for those who must not wait. Asking Authing is tested as for
 * those who wait.
 */
class LaterTokenDecoderTests extends OnlineTokenDecoderTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final TestClock time = new TestClock();

	static Stream<Reply> faults() {
		return Stream.of(Reply.status(401), Reply.json("{}"));
	}

	@Override
	Jwt decode(String token) {
		return this.decoder.decodeLater(token).block(PATIENCE);
	}

	@Test
	void nothingIsDoneBeforeSomebodyWants() {
		StubAuthing nobody = new StubAuthing();
		new OnlineTokenDecoder(TestTokens.settings(Algorithm.ONLINE), nobody.client(), this.time, System::nanoTime)
			.decodeLater("nonsense");
		assertThat(nobody.requests()).isEmpty();
	}

	@Test
	void secretNeedsNoOtherThread() {
		AuthingTokenDecoder secret = SignedTokenDecoder.hs256(TestTokens.settings(Algorithm.HS256), this.time);
		AtomicReference<Thread> thread = new AtomicReference<>();
		String good = TestTokens.hs256(TestTokens.claims(this.time));
		assertThat(secret.decodeLater(good).doOnNext((jwt) -> thread.set(Thread.currentThread())).block(PATIENCE))
			.extracting(Jwt::getSubject)
			.isEqualTo("u1");
		assertThat(thread).hasValue(Thread.currentThread());
		assertRefusedLater(secret);
	}

	@Test
	void publishedKeysAreWaitedForElsewhere() {
		StubAuthing published = new StubAuthing().on("/oidc/.well-known/jwks.json",
				Reply.json(TestTokens.jwkSet(TestTokens.KEY.toPublicJWK())));
		AuthingTokenDecoder keys = SignedTokenDecoder.rs256(TestTokens.settings(Algorithm.RS256),
				new SigningKeys(AuthingKeys.jwkSet(published.client()), this.time), this.time);
		String good = TestTokens.rs256(TestTokens.claims(this.time), TestTokens.KEY);
		assertElsewhere(keys.decodeLater(good));
		assertRefusedLater(keys);
	}

	@Test
	void decoderOfAnApplicationIsWaitedForElsewhere() {
		AuthingTokenDecoder own = (token) -> Jwt.withTokenValue(token)
			.header("alg", "own")
			.claim("thread", Thread.currentThread().getName())
			.build();
		assertElsewhere(own.decodeLater("token"));
	}

	private static void assertElsewhere(Mono<Jwt> decoding) {
		assertThat(decoding.map((jwt) -> Thread.currentThread()).block(PATIENCE))
			.satisfies((thread) -> assertThat(thread.getName()).startsWith("boundedElastic"));
	}

	private static void assertRefusedLater(AuthingTokenDecoder decoder) {
		assertThatExceptionOfType(BadJwtException.class)
			.isThrownBy(() -> decoder.decodeLater("nonsense").block(PATIENCE));
	}

}
