package io.github.authingspring.autoconfigure.security.stacks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

import io.github.authingspring.client.MfaRequiredException;
import io.github.authingspring.client.Totp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Second factors as programs meet them.
 */
class SecondFactorTests extends LoginStepsBrowsing {

	private static final String CAROLS_SECRET = "JBSWY3DPEHPK3PXP";

	private String factors() {
		return this.browser.get("/factors").body();
	}

	@Test
	@DisplayName("#12 #22 TOTP completes the sign-in; until then nobody is signed in, and each step has its session id")
	void totp() {
		HttpResponse<String> first = this.browser.login("carol");
		assertThat(first.statusCode()).isEqualTo(401);
		JsonNode problem = Browser.json(first);
		assertThat(problem.path("code").asInt()).isEqualTo(1635);
		assertThat(problem.path("next").asString()).isEqualTo("mfa");
		assertThat(problem.path("factors").toString()).isEqualTo("[\"totp\",\"recovery-code\"]");
		assertThat(first.body()).doesNotContain("eyJ", "mfaToken");
		String session = this.browser.cookie(this.stack.sessionCookie());
		HttpResponse<String> denied = this.browser.get("/me");
		assertThat(denied.statusCode()).isEqualTo(401);
		assertThat(Browser.json(denied).path("next").asString()).isEqualTo("mfa");
		HttpResponse<String> wrong = this.browser.second("totp", "000000");
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(Browser.json(wrong).path("next").asString()).isEqualTo("mfa");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
		HttpResponse<String> right = this.browser.second("totp", Totp.code(CAROLS_SECRET, Instant.now()));
		assertThat(right.statusCode()).isEqualTo(200);
		assertThat(right.body()).isEqualTo("{\"authenticated\":true,\"redirectUrl\":\"/\"}");
		assertThat(this.browser.cookie(this.stack.sessionCookie())).isNotEqualTo(session).isNotEmpty();
		assertThat(factors()).isEqualTo("[\"FACTOR_PASSWORD\",\"FACTOR_TOTP\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sms", "email" })
	@DisplayName("#20 a code goes to the address of the attempt, whatever the request says")
	void codeBySmsOrEmail(String factor) {
		JsonNode problem = Browser.json(this.browser.login("grace"));
		assertThat(problem.path("phone").asString()).isEqualTo("138****0007");
		assertThat(problem.path("email").asString()).isEqualTo("g***@example.com");
		assertThat(problem.path("bindTotp").asBoolean()).isTrue();
		assertThat(this.browser
			.post("/login/mfa/code", Map.of("factor", factor, "phone", "13999999999", "email", "evil@example.com"))
			.statusCode()).isEqualTo(202);
		assertThat(this.emulator.messages("13999999999")).isEmpty();
		assertThat(this.emulator.messages("evil@example.com")).isEmpty();
		String code = code(factor.equals("sms") ? "13800000007" : "grace@example.com");
		assertThat(this.browser
			.post("/login/mfa",
					Map.of("factor", factor, "code", code, "phone", "13999999999", "email", "evil@example.com"))
			.statusCode()).isEqualTo(200);
		assertThat(factors()).isEqualTo("[\"FACTOR_PASSWORD\",\"FACTOR_" + factor.toUpperCase(Locale.ROOT) + "\"]");
	}

	@Test
	@DisplayName("#20 where Authing knows no address the user enters one, which must be free")
	void addressIsEnteredWhereNoneIsKnown() {
		this.emulator.state(this.emulator.state().replace("\"13800000007\"", "null"));
		assertThat(Browser.json(this.browser.login("grace")).has("phone")).isFalse();
		assertThat(this.browser.post("/login/mfa/code", Map.of("factor", "sms")).statusCode()).isEqualTo(422);
		HttpResponse<String> taken = this.browser.post("/login/mfa/code",
				Map.of("factor", "sms", "phone", "13800000001"));
		assertThat(taken.statusCode()).isEqualTo(422);
		assertThat(Browser.json(taken).path("error").asString()).isEqualTo("contact");
		assertThat(this.emulator.messages("13800000001")).isEmpty();
		assertThat(this.browser.post("/login/mfa/code", Map.of("factor", "sms", "phone", "13912345678")).statusCode())
			.isEqualTo(202);
		assertThat(this.browser.page("/login/mfa?factor=sms&sent").body()).contains("139****5678", "name=\"phone\"");
		assertThat(this.browser
			.post("/login/mfa", Map.of("factor", "sms", "code", code("13912345678"), "phone", "13800000001"))
			.statusCode()).isEqualTo(200);
	}

	@Test
	void authenticatorIsBoundInsideTheSignInAndItsRecoveryCodeReplacedOnce() {
		this.browser.login("grace");
		assertThat(this.browser.second("totp", "123456").statusCode()).isEqualTo(400);
		JsonNode binding = Browser.json(this.browser.post("/login/mfa/totp", Map.of()));
		String secret = binding.path("secret").asString();
		String recoveryCode = binding.path("recoveryCode").asString();
		assertThat(binding.path("qrcodeDataUrl").asString()).startsWith("data:image/");
		assertThat(Browser.json(this.browser.get("/login/mfa/totp"))).isEqualTo(binding);
		assertThat(this.browser.post("/login/mfa/totp", Map.of("code", "000000")).statusCode()).isEqualTo(401);
		assertThat(this.browser.post("/login/mfa/totp", Map.of("code", Totp.code(secret, Instant.now()))).statusCode())
			.isEqualTo(200);
		assertThat(factors()).isEqualTo("[\"FACTOR_PASSWORD\",\"FACTOR_TOTP\"]");
		assertThat(this.browser.get("/login/mfa/totp").statusCode()).isEqualTo(401);

		this.browser = new Browser(this.port);
		assertThat(Browser.json(this.browser.login("grace")).path("bindTotp").asBoolean()).isFalse();
		HttpResponse<String> recovered = this.browser.second("recovery-code", recoveryCode);
		assertThat(recovered.statusCode()).isEqualTo(200);
		assertThat(Browser.json(recovered).path("recoveryCode").asString()).isNotEmpty().isNotEqualTo(recoveryCode);
		assertThat(factors()).isEqualTo("[\"FACTOR_PASSWORD\",\"FACTOR_RECOVERY_CODE\"]");
	}

	@Test
	void face() throws IOException {
		byte[] photo = picture(0x123456);
		this.browser.login("grace");
		this.browser.post("/login/mfa/code", Map.of("factor", "sms"));
		String token = token("grace", code("13800000007"));
		this.client.as(token).associateFaceByBlob(photo, photo).execute();
		this.emulator.state(this.emulator.state().replaceFirst("(\"applicationMfa\"\\s*:\\s*\\[)", "$1\"FACE\","));
		assertThat(Browser.json(this.browser.login("grace")).path("factors").toString()).contains("\"face\"");
		assertThat(this.browser.upload("/login/mfa", "face", picture(0x654321)).statusCode()).isEqualTo(401);
		assertThat(this.browser.post("/login/mfa", Map.of("factor", "face")).statusCode()).isEqualTo(400);
		assertThat(this.browser.upload("/login/mfa", "face", photo).statusCode()).isEqualTo(200);
		assertThat(factors()).isEqualTo("[\"FACTOR_PASSWORD\",\"FACTOR_FACE\"]");
	}

	private String token(String username, String code) {
		MfaRequiredException refusal = catchThrowableOfType(MfaRequiredException.class,
				() -> this.client.loginByUsername(username, "Passw0rd!").execute());
		return String.valueOf(
				this.client.mfa(refusal.challenge().mfaToken()).verifyAppSmsMfa("13800000007", code).execute().token());
	}

	@Test
	@DisplayName("#24 a factor that is too old is asked for again, one that sign-in does not give is refused")
	void stepUp() {
		assertThat(this.browser.login("alice").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/vault").body()).isEqualTo("gold");
		HttpResponse<String> missing = this.browser.get("/vault/totp");
		assertThat(missing.statusCode()).isEqualTo(403);
		assertThat(missing.body()).contains("FACTOR_TOTP");
	}

	static byte[] picture(int color) throws IOException {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		image.setRGB(3, 3, color);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

}
