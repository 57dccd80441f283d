package io.github.authingspring.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.github.authingspring.emulator.crypto.Totp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the second factor by TOTP.
 */
class TotpTests extends SharedEmulatorTests {

	private static final String CAROLS_SECRET = "JBSWY3DPEHPK3PXP";

	private static final String VERIFY = "/api/v2/mfa/totp/verify";

	private static final String ASSOCIATE = "/api/v2/mfa/totp/associate";

	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130" })
	void codesAreThoseOfTheStandard(long seconds, String code) throws Exception {
		Totp totp = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
		assertThat(totp.step(code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
		assertThat(Otp.code("12345678901234567890".getBytes(StandardCharsets.US_ASCII), seconds / 30)).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { VERIFY, "/api/v2/applications/mfa/totp/verify" })
	void verifyCompletesTheLogin(String path) throws Exception {
		JsonNode user = verify(path, mfaToken("carol"), Otp.code(CAROLS_SECRET, clock.instant())).path("data");
		assertThat(user.path("username").asString()).isEqualTo("carol");
		assertThat(user.path("loginsCount").asInt()).isOne();
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(user.path("token").asString()))))
			.isEqualTo(200);
	}

	@Test
	void verifyTakesTokenWithoutBearer() throws Exception {
		JsonNode answer = this.wire.post(VERIFY, Map.of("totp", Otp.code(CAROLS_SECRET, clock.instant())),
				"authorization", mfaToken("carol"));
		assertThat(Wire.code(answer)).isEqualTo(200);
	}

	@Test
	void mfaTokenSurvivesFailureAndEndsAfterSixMinutes() throws Exception {
		String token = mfaToken("carol");
		assertThat(Wire.code(verify(VERIFY, token, "000000"))).isEqualTo(6001);
		assertThat(Wire.code(verify(VERIFY, token, ""))).isEqualTo(6003);
		clock.advance(Duration.ofSeconds(359));
		assertThat(Wire.code(verify(VERIFY, token, Otp.code(CAROLS_SECRET, clock.instant())))).isEqualTo(200);
		clock.advance(Duration.ofSeconds(1));
		assertThat(Wire.code(verify(VERIFY, token, Otp.code(CAROLS_SECRET, clock.instant())))).isEqualTo(2206);
		assertThat(Wire.code(this.wire.get("/api/v2/mfa/authenticator", Wire.bearer(token)))).isEqualTo(2021);
	}

	@Test
	void verifyNeedsTheMfaTokenOfTheUserItself() throws Exception {
		String code = Otp.code(CAROLS_SECRET, clock.instant());
		assertThat(Wire.code(verify(VERIFY, mfaToken("grace"), code))).isEqualTo(6001);
		assertThat(Wire.code(verify(VERIFY, this.wire.token("alice"), code))).isEqualTo(2207);
		assertThat(Wire.code(verify(VERIFY, "null", code))).isEqualTo(2020);
	}

	@Test
	@DisplayName("#18 TOTP code used twice, and by several at once")
	void codeWorksOnce() throws Exception {
		String code = Otp.code(CAROLS_SECRET, clock.instant());
		List<String> tokens = List.of(mfaToken("carol"), mfaToken("carol"), mfaToken("carol"), mfaToken("carol"));
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Integer>> logins = tokens.stream()
				.map((token) -> (Callable<Integer>) () -> Wire.code(verify(VERIFY, token, code)))
				.toList();
			int successes = 0;
			for (Future<Integer> answer : threads.invokeAll(logins)) {
				successes += (answer.get() == 200) ? 1 : 0;
			}
			assertThat(successes).isOne();
		}
		finally {
			threads.shutdown();
		}
	}

	@ParameterizedTest
	@CsvSource({ "-60, 6001", "-30, 200", "0, 200", "30, 200", "60, 6001" })
	@DisplayName("#19 TOTP code of another step")
	void codeOfTheStepsAroundIsRight(int seconds, int code) throws Exception {
		String totp = Otp.code(CAROLS_SECRET, clock.instant().plusSeconds(seconds));
		assertThat(Wire.code(verify(VERIFY, mfaToken("carol"), totp))).isEqualTo(code);
	}

	@Test
	@DisplayName("#21 TOTP guessed in a loop")
	void guessingIsStopped() throws Exception {
		String token = mfaToken("carol");
		for (int i = 0; i < 6; i++) {
			assertThat(Wire.code(verify(VERIFY, token, "000000"))).isEqualTo(6001);
		}
		String right = Otp.code(CAROLS_SECRET, clock.instant());
		assertThat(Wire.code(verify(VERIFY, token, right))).isEqualTo(2057);
		clock.advance(Duration.ofMinutes(15));
		assertThat(Wire.code(verify(VERIFY, mfaToken("carol"), Otp.code(CAROLS_SECRET, clock.instant()))))
			.isEqualTo(200);
	}

	@Test
	void recoveryCodeWorksOnceAndAnswersTheNext() {
		String first = Wire.read(emulator.state()).at("/users/2/authenticators/0/recoveryCode").asString();
		assertThat(first).matches("([0-9a-f]{4}-){5}[0-9a-f]{4}");
		assertThat(Wire.code(recover(mfaToken("carol"), "wrong"))).isEqualTo(6002);
		assertThat(Wire.code(recover(mfaToken("carol"), ""))).isEqualTo(6004);
		JsonNode answer = recover(mfaToken("carol"), first);
		assertThat(answer.at("/data/token").asString()).isNotEmpty();
		String next = answer.path("recoveryCode").asString();
		assertThat(next).matches("([0-9a-f]{4}-){5}[0-9a-f]{4}").isNotEqualTo(first);
		assertThat(Wire.code(recover(mfaToken("carol"), first))).isEqualTo(6002);
		assertThat(Wire.code(recover(mfaToken("carol"), next))).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "authenticator_type", "authenticatorType", "nothing" })
	void signedInUserBindsAnAuthenticator(String key) throws Exception {
		String token = this.wire.token("alice");
		JsonNode bound = this.wire.post(ASSOCIATE, Map.of(key, "totp", "source", "SELF"), Wire.bearer(token))
			.path("data");
		String secret = bound.path("secret").asString();
		assertThat(secret).matches("[A-Z2-7]{16}");
		assertThat(bound.path("recovery_code").asString()).matches("([0-9a-f]{4}-){5}[0-9a-f]{4}");
		String uri = bound.path("qrcode_uri").asString();
		assertThat(uri).startsWith("otpauth://totp/").contains("secret=" + secret, "period=30", "digits=6", "SHA1");
		assertThat(decoded(bound.path("qrcode_data_url").asString())).isEqualTo(uri);
		assertThat(this.wire.loginByEmail("alice@example.com", Wire.PASSWORD).has("errors")).isFalse();
		String code = Otp.code(secret, clock.instant());
		HttpResponse<String> wrong = this.wire.post(ASSOCIATE + "/confirm", "{\"totp\": \"000000\"}",
				Wire.bearer(token));
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(Wire.code(Wire.json(wrong))).isEqualTo(400);
		JsonNode confirmed = this.wire.post(ASSOCIATE + "/confirm", Map.of(key, "totp", "totp", code),
				Wire.bearer(token));
		assertThat(Wire.code(confirmed)).isEqualTo(200);
		assertThat(confirmed.has("data")).isFalse();
		JsonNode listed = this.wire.get("/api/v2/mfa/authenticator?type=totp&source=SELF", Wire.bearer(token))
			.path("data");
		assertThat(listed.at("/0/enable").asBoolean()).isTrue();
		assertThat(listed.at("/0/secret").asString()).isEqualTo(secret);
		String mfaToken = mfaToken("alice");
		assertThat(Wire.code(verify(VERIFY, mfaToken, code))).isEqualTo(200);
		assertThat(Wire.code(verify(VERIFY, mfaToken, code))).isEqualTo(6001);
	}

	@Test
	void authenticatorIsDeleted() throws Exception {
		String token = verify(VERIFY, mfaToken("carol"), Otp.code(CAROLS_SECRET, clock.instant())).at("/data/token")
			.asString();
		HttpResponse<String> deleted = this.wire.send(this.wire.request(ASSOCIATE, Wire.bearer(token)).DELETE());
		assertThat(Wire.code(Wire.json(deleted))).isEqualTo(200);
		assertThat(this.wire.get("/api/v2/mfa/authenticator", Wire.bearer(token)).path("data").isEmpty()).isTrue();
		assertThat(this.wire.loginByEmail("carol@example.com", Wire.PASSWORD).has("errors")).isFalse();
	}

	@Test
	void applicationsAuthenticatorIsBoundInsideTheLogin() throws Exception {
		String token = mfaToken("grace");
		assertThat(this.wire.get("/api/v2/mfa/authenticator?source=APPLICATION", Wire.bearer(token))
			.path("data")
			.isEmpty()).isTrue();
		String secret = this.wire
			.post(ASSOCIATE, Map.of("authenticator_type", "totp", "source", "APPLICATION"), Wire.bearer(token))
			.at("/data/secret")
			.asString();
		String code = Otp.code(secret, clock.instant());
		JsonNode user = this.wire
			.post(ASSOCIATE + "/confirm", Map.of("totp", code, "source", "APPLICATION"), Wire.bearer(token))
			.path("data");
		assertThat(user.path("username").asString()).isEqualTo("grace");
		assertThat(user.path("token").asString()).isNotEmpty();
		JsonNode next = Wire.error(this.wire.loginByEmail("grace@example.com", Wire.PASSWORD)).path("data");
		assertThat(next.path("totpMfaEnabled").asBoolean()).isTrue();
		assertThat(Wire.code(verify(VERIFY, next.path("mfaToken").asString(), code))).isEqualTo(200);
	}

	@Test
	void passwordAloneDoesNotReplaceOrShowTheSecondFactor() {
		String token = mfaToken("carol");
		for (String source : List.of("SELF", "APPLICATION")) {
			assertThat(Wire.code(this.wire.post(ASSOCIATE, Map.of("source", source), Wire.bearer(token))))
				.isEqualTo(400);
		}
		JsonNode listed = this.wire.get("/api/v2/mfa/authenticator", Wire.bearer(token)).at("/data/0");
		assertThat(listed.path("enable").asBoolean()).isTrue();
		assertThat(listed.path("secret").isNull()).isTrue();
		HttpResponse<String> deleted = this.wire.send(this.wire.request(ASSOCIATE, Wire.bearer(token)).DELETE());
		assertThat(Wire.code(Wire.json(deleted))).isEqualTo(2207);
	}

	private static String decoded(String dataUrl) throws Exception {
		byte[] png = Base64.getDecoder().decode(dataUrl.substring("data:image/png;base64,".length()));
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
		return new MultiFormatReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
					Map.of(DecodeHintType.PURE_BARCODE, true))
			.getText();
	}

	private String mfaToken(String user) {
		String token = Wire.error(this.wire.loginByEmail(user + "@example.com", Wire.PASSWORD))
			.at("/data/mfaToken")
			.asString();
		assertThat(token).isNotEmpty();
		return token;
	}

	private JsonNode verify(String path, String token, String code) {
		return this.wire.post(path, Map.of("totp", code), Wire.bearer(token));
	}

	private JsonNode recover(String token, String code) {
		return this.wire.post("/api/v2/mfa/totp/recovery", Map.of("recoveryCode", code), Wire.bearer(token));
	}

}
