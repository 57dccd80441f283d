package io.github.authingspring.security;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import io.github.authingspring.TestClock;
import io.github.authingspring.security.AuthingJwtSettings.Algorithm;
import io.github.authingspring.security.StubAuthing.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OnlineTokenDecoderTests {

	private final TestClock clock = new TestClock();

	private final StubAuthing authing = new StubAuthing();

	final OnlineTokenDecoder decoder = new OnlineTokenDecoder(TestTokens.settings(Algorithm.ONLINE),
			this.authing.client(), this.clock, () -> Duration.ofMillis(this.clock.instant().toEpochMilli()).toNanos());

	private final Map<String, Object> claims = TestTokens.claims(this.clock);

	private final String token = TestTokens.hs256(this.claims);

	@Test
	void goodTokenIsAskedAboutOnceInAWhile() {
		this.authing.on("checkLoginStatus", status(true, "u1"));
		for (int i = 0; i < 3; i++) {
			assertThat(decode(this.token).getSubject()).isEqualTo("u1");
		}
		assertThat(this.authing.requests()).singleElement()
			.satisfies((sent) -> assertThat(sent.authorization()).isEqualTo("Bearer " + this.token));
		this.clock.advance(OnlineTokenDecoder.GOOD_FOR);
		this.authing.on("checkLoginStatus", status(false, null));
		assertRefused(this.token);
	}

	@Test
	void badTokenIsAskedAboutOnceInAShorterWhile() {
		this.authing.on("checkLoginStatus", status(false, null));
		for (int i = 0; i < 3; i++) {
			assertRefused(this.token);
		}
		assertThat(this.authing.requests()).hasSize(1);
		this.clock.advance(OnlineTokenDecoder.BAD_FOR);
		this.authing.on("checkLoginStatus", status(true, "u1"));
		assertThat(decode(this.token).getSubject()).isEqualTo("u1");
	}

	@Test
	void answersAreToldApartByToken() {
		this.authing.on("checkLoginStatus",
				(sent) -> sent.authorization().endsWith(this.token) ? status(true, "u1") : status(false, null));
		assertThat(decode(this.token).getSubject()).isEqualTo("u1");
		assertRefused(TestTokens.hs256(TestTokens.with(this.claims, "nickname", "other")));
		assertThat(decode(this.token).getSubject()).isEqualTo("u1");
	}

	static Stream<Reply> faults() {
		return Stream.of(Reply.status(500), Reply.status(401), Reply.status(429), Reply.json("{}"),
				Reply.json("{\"data\":{\"checkLoginStatus\":null}}"), Reply.refusal(1100));
	}

	@ParameterizedTest
	@MethodSource("faults")
	@DisplayName("#07 fault of the service is neither good nor bad, and is not kept")
	void faultIsNoAnswer(Reply fault) {
		this.authing.on("checkLoginStatus", fault);
		assertThatExceptionOfType(AuthingServiceException.class).isThrownBy(() -> decode(this.token));
		this.authing.on("checkLoginStatus", status(true, "u1"));
		Awaitility.await()
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(decode(this.token).getSubject()).isEqualTo("u1"));
	}

	@Test
	void refusalOfTheTokenIsAnAnswer() {
		this.authing.on("checkLoginStatus", Reply.refusal(2206));
		assertRefused(this.token);
	}

	@Test
	@DisplayName("#08 answer that names nobody or another user is a fault, never a user")
	void answerMustNameTheUser() {
		this.authing.on("checkLoginStatus", status(true, "u2"));
		assertThatExceptionOfType(AuthingServiceException.class).isThrownBy(() -> decode(this.token));
		this.clock.advance(OnlineTokenDecoder.GOOD_FOR);
		this.authing.on("checkLoginStatus",
				Reply.json("{\"data\":{\"checkLoginStatus\":{\"code\":200,\"status\":true}}}"));
		assertThatExceptionOfType(AuthingServiceException.class).isThrownBy(() -> decode(this.token));
	}

	@Test
	@DisplayName("#31 expiry that Authing answers counts, and so does the token's own while an answer is kept")
	void expiryCounts() {
		long past = this.clock.instant().minus(Duration.ofMinutes(2)).getEpochSecond();
		this.authing.on("checkLoginStatus", Reply.json("""
				{"data":{"checkLoginStatus":{"code":200,"status":true,"exp":%d,"data":{"id":"u1"}}}}"""
			.formatted(past)));
		assertRefused(this.token);
		String brief = TestTokens
			.hs256(TestTokens.with(this.claims, "exp", this.clock.instant().getEpochSecond() + 10));
		this.authing.on("checkLoginStatus", status(true, "u1"));
		this.clock.advance(Duration.ofSeconds(40));
		assertThat(decode(brief).getSubject()).isEqualTo("u1");
		this.clock.advance(Duration.ofSeconds(31));
		assertRefused(brief);
	}

	@Test
	@DisplayName("#32 token that cannot be good is not asked about")
	void hopelessTokenIsNotAskedAbout() {
		this.authing.on("checkLoginStatus", status(true, "u1"));
		assertRefused("nonsense");
		assertRefused("e30.e30.");
		assertRefused(TestTokens.hs256(TestTokens.with(this.claims, "aud", "other")));
		assertRefused(TestTokens.hs256(TestTokens.with(this.claims, "iss", "http://other/oidc")));
		assertRefused(TestTokens.hs256(TestTokens.without(this.claims, "sub")));
		assertRefused(TestTokens.hs256(TestTokens.with(this.claims, "exp", 1)));
		assertThat(this.authing.requests()).isEmpty();
	}

	/**
	 * Verify a token, in one way or the other.
	 */
	Jwt decode(String token) {
		return this.decoder.decode(token);
	}

	private void assertRefused(String refused) {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decode(refused));
	}

	private Reply status(boolean good, String id) {
		String data = (id != null) ? "{\"id\":\"" + id + "\"}" : "null";
		return Reply.json("""
				{"data":{"checkLoginStatus":{"code":%d,"status":%s,"exp":%s,"data":%s}}}""".formatted(good ? 200 : 2206,
				good, good ? this.clock.instant().getEpochSecond() + 3600 : "null", data));
	}

}
