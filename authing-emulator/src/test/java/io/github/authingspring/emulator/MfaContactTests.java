package io.github.authingspring.emulator;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for second factors by code and by face.
 */
class MfaContactTests extends SharedEmulatorTests {

	private static final String SMS = "/api/v2/applications/mfa/sms/verify";

	private static final String EMAIL = "/api/v2/applications/mfa/email/verify";

	private static final String CHECK = "/api/v2/applications/mfa/check";

	private static final String PHONE = "13800000007";

	@Test
	void smsCodeCompletesTheLogin() {
		String token = mfaToken("grace");
		assertThat(Wire.code(verify(SMS, token, "phone", PHONE, "wrong"))).isEqualTo(2001);
		JsonNode user = verify(SMS, token, "phone", PHONE, this.wire.smsCode(PHONE, "mfa-verify")).path("data");
		assertThat(user.path("username").asString()).isEqualTo("grace");
		assertThat(user.path("token").asString()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "MFA_VERIFY", "MFA_VERIFY_CODE" })
	void emailCodeCompletesTheLogin(String scene) {
		String code = this.wire.emailCode("grace@example.com", scene);
		assertThat(verify(EMAIL, mfaToken("grace"), "email", "Grace@example.com", code).at("/data/token").asString())
			.isNotEmpty();
	}

	@Test
	@DisplayName("#20 Second factor with another's address, scene or login")
	void codeForAnotherAddressOrSceneIsRefused() {
		String token = mfaToken("grace");
		String others = this.wire.smsCode("13900000055", "mfa-verify");
		assertThat(Wire.code(verify(SMS, token, "phone", "13900000055", others))).isEqualTo(2001);
		assertThat(Wire.code(verify(SMS, token, "phone", PHONE, this.wire.smsCode(PHONE, "login")))).isEqualTo(2001);
		String own = this.wire.emailCode("grace@example.com", "MFA_VERIFY");
		assertThat(Wire.code(verify(EMAIL, mfaToken("carol"), "email", "grace@example.com", own))).isEqualTo(400);
		assertThat(Wire.code(verify(EMAIL, this.wire.token("alice"), "email", "grace@example.com", own)))
			.isEqualTo(2207);
	}

	@Test
	void contactIsBindableWhenItIsOwnOrFree() {
		String token = mfaToken("grace");
		assertThat(check(token, "phone", PHONE).path("data").asBoolean()).isTrue();
		assertThat(check(token, "phone", "13900000055").path("data").asBoolean(true)).isFalse();
		without("phone");
		String fresh = mfaToken("grace");
		assertThat(check(fresh, "phone", "13900000055").path("data").asBoolean()).isTrue();
		assertThat(check(fresh, "phone", "13800000001").path("data").asBoolean(true)).isFalse();
		assertThat(Wire.code(check(this.wire.token("alice"), "phone", PHONE))).isNotEqualTo(200);
		assertThat(Wire.code(this.wire.post(CHECK, Map.of(), Wire.bearer(fresh)))).isEqualTo(2231);
	}

	@Test
	void newContactBecomesTheMfaContact() {
		without("phone");
		String code = this.wire.smsCode("13900000055", "mfa-verify");
		assertThat(Wire.code(verify(SMS, mfaToken("grace"), "phone", "13900000055", code))).isEqualTo(200);
		JsonNode data = Wire.error(this.wire.loginByEmail("grace@example.com", Wire.PASSWORD)).path("data");
		assertThat(data.path("mfaPhone").asString()).isEqualTo("13900000055");
		assertThat(data.path("phone").isNull()).isTrue();
	}

	@Test
	void faceIsBoundAndVerifiedByItsPixels() throws Exception {
		emulator.state(emulator.state().replace("\"OTP\"", "\"FACE\""));
		String token = mfaToken("grace");
		String red = this.wire.upload(photo(Color.RED, "png"));
		String redAgain = this.wire.upload(photo(Color.RED, "bmp"));
		String blue = this.wire.upload(photo(Color.BLUE, "png"));
		String none = this.wire.upload("no image".getBytes(StandardCharsets.UTF_8));
		assertThat(Wire.code(face("verify", token, Map.of("photo", red)))).isEqualTo(1701);
		assertThat(Wire.code(face("associate", token, Map.of("photo", red)))).isEqualTo(1701);
		assertThat(Wire.code(face("associate", token, Map.of("photoA", red, "photoB", blue)))).isEqualTo(1702);
		assertThat(Wire.code(face("associate", token, Map.of("photoA", red, "photoB", none)))).isEqualTo(1700);
		assertThat(Wire.code(face("associate", token, Map.of("photoA", red, "photoB", redAgain)))).isEqualTo(200);
		assertThat(Wire.code(face("associate", token, Map.of("photoA", red, "photoB", red)))).isEqualTo(1706);
		assertThat(Wire.code(face("verify", token, Map.of("photo", blue)))).isEqualTo(1702);
		String url = "data:image/png;base64," + Base64.getEncoder().encodeToString(photo(Color.RED, "png"));
		assertThat(face("verify", token, Map.of("photo", url)).at("/data/token").asString()).isNotEmpty();
		assertThat(Wire.error(this.wire.loginByEmail("grace@example.com", Wire.PASSWORD))
			.at("/data/faceMfaEnabled")
			.asBoolean()).isTrue();
	}

	private static byte[] photo(Color color, String format) throws Exception {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		image.setRGB(3, 3, color.getRGB());
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		assertThat(ImageIO.write(image, format, file)).isTrue();
		return file.toByteArray();
	}

	private JsonNode face(String step, String token, Map<String, Object> body) {
		return this.wire.post("/api/v2/mfa/face/" + step, body, Wire.bearer(token));
	}

	private JsonNode check(String token, String name, String contact) {
		return this.wire.post(CHECK, Map.of(name, contact), Wire.bearer(token));
	}

	private JsonNode verify(String path, String token, String name, String contact, String code) {
		return this.wire.post(path, Map.of(name, contact, "code", code), Wire.bearer(token));
	}

	private void without(String name) {
		String before = emulator.state();
		emulator.state(before.replaceAll("\"" + name + "\" : \"" + PHONE + "\",", ""));
		assertThat(emulator.state()).isNotEqualTo(before);
	}

	private String mfaToken(String user) {
		return Wire.error(this.wire.loginByEmail(user + "@example.com", Wire.PASSWORD)).at("/data/mfaToken").asString();
	}

}
