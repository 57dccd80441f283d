package io.github.authingspring.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for captcha pictures and the logins that demand them.
 */
class CaptchaTests extends SharedEmulatorTests {

	@BeforeEach
	void failThreeTimes() {
		for (String user : List.of("alice", "bob", "nobody")) {
			assertThat(Wire.code(this.wire.loginByEmail(user + "@example.com", "wrong"))).isEqualTo(2333);
		}
	}

	@Test
	void loginWhenAddressFailedOftenThenDemandsCaptchaEvenForRightPassword() {
		assertThat(Wire.code(this.wire.loginByEmail("frank@example.com", Wire.PASSWORD))).isEqualTo(2000);
	}

	@Test
	void loginWhenAnotherAddressFailedThenNeedsNoCaptcha() {
		JsonNode answer = this.wire.login("loginByEmail", "LoginByEmailInput", Map.of("email", "frank@example.com",
				"password", this.wire.encrypt(Wire.PASSWORD), "clientIp", "198.51.100.7"));
		assertThat(answer.has("errors")).isFalse();
	}

	@Test
	void loginWhenCaptchaIsRightThenSucceedsAndCaptchaIsNoLongerNeeded() {
		HttpResponse<String> picture = picture();
		assertThat(login(text(picture).toLowerCase(Locale.ROOT), cookie(picture)).has("errors")).isFalse();
		assertThat(this.wire.loginByEmail("frank@example.com", Wire.PASSWORD).has("errors")).isFalse();
	}

	@Test
	void loginWhenCaptchaIsWrongThenItIsUsedUp() {
		HttpResponse<String> picture = picture();
		assertThat(Wire.code(login("0000", cookie(picture)))).isEqualTo(2001);
		assertThat(Wire.code(login(text(picture), cookie(picture)))).isEqualTo(2001);
	}

	@Test
	void loginWhenCookieIsMissingThenCaptchaIsWrong() {
		assertThat(Wire.code(login(text(picture()), "other=1"))).isEqualTo(2001);
	}

	@Test
	void loginWhenCaptchaCountsByAddressThenNeedsNoCookie() {
		emulator.state(emulator.state().replace("\"captchaByAddress\" : false", "\"captchaByAddress\" : true"));
		HttpResponse<String> earlier = picture();
		HttpResponse<String> latest = picture();
		assertThat(Wire.code(login(text(latest), "authing-emulator-captcha=unknown"))).isEqualTo(2001);
		assertThat(login(text(latest), "other=1").has("errors")).isFalse();
		failThreeTimes();
		assertThat(login(text(earlier), cookie(earlier)).has("errors")).isFalse();
	}

	@Test
	void loginWhenCaptchaCountsByAddressThenItIsUsedUpAllTheSame() {
		emulator.state(emulator.state().replace("\"captchaByAddress\" : false", "\"captchaByAddress\" : true"));
		String text = text(picture());
		assertThat(Wire.code(login("0000", "other=1"))).isEqualTo(2001);
		assertThat(Wire.code(login(text, "other=1"))).isEqualTo(2001);
	}

	@Test
	void loginWhenCaptchaIsOldThenItIsWrong() {
		HttpResponse<String> picture = picture();
		clock.advance(Duration.ofMinutes(5));
		assertThat(Wire.code(login(text(picture), cookie(picture)))).isEqualTo(2001);
	}

	@Test
	void directoryLoginTakesCaptchaFlatOrInOptions() {
		Map<String, Object> plain = Map.of("username", "ldap-lee", "password", Wire.PASSWORD);
		assertThat(Wire.code(this.wire.post("/api/v2/ldap/verify-user", plain))).isEqualTo(2000);
		HttpResponse<String> first = picture();
		JsonNode flat = this.wire.post("/api/v2/ldap/verify-user",
				Map.of("username", "ldap-lee", "password", "wrong", "captchaCode", text(first)), "cookie",
				cookie(first));
		assertThat(Wire.code(flat)).isEqualTo(2333);
		HttpResponse<String> second = picture();
		JsonNode nested = this.wire.post("/api/v2/ldap/verify-user", Map.of("username", "ldap-lee", "password",
				Wire.PASSWORD, "options", Map.of("captchaCode", text(second))), "cookie", cookie(second));
		assertThat(nested.path("code").asInt()).isEqualTo(200);
	}

	@Test
	void pictureIsSvgThatIsNotStored() {
		HttpResponse<String> picture = picture();
		assertThat(picture.headers().firstValue("content-type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("image/svg+xml"));
		assertThat(picture.headers().firstValue("cache-control")).hasValue("no-store");
		assertThat(picture.headers().firstValue("set-cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).containsIgnoringCase("HttpOnly"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "''|image/png", "''|IMAGE/PNG, image/*;q=0.8", "?format=png|image/svg+xml", "?format=PNG|*/*" })
	void pictureIsPngWhenWanted(String query, String accept) throws Exception {
		HttpResponse<byte[]> picture = bytes(query, accept);
		assertThat(picture.headers().firstValue("content-type")).hasValue("image/png");
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
		assertThat(image.getWidth()).isEqualTo(150);
		assertThat(image.getHeight()).isEqualTo(50);
		for (int i = 0; i < 4; i++) {
			int[] pixels = image.getRGB(10 + 35 * i, 0, 25, 50, null, 0, 25);
			assertThat(Arrays.stream(pixels).distinct().count()).isEqualTo(2);
		}
		String text = Wire.read(emulator.state()).at("/captchas/0/text").asString();
		String cookie = picture.headers().firstValue("set-cookie").orElseThrow().split(";", -1)[0];
		assertThat(login(text, cookie).has("errors")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "''|*/*", "''|image/png,image/svg+xml,image/*;q=0.8", "?format=svg|image/png" })
	void pictureIsSvgUnlessPngIsWanted(String query, String accept) throws Exception {
		assertThat(bytes(query, accept).headers().firstValue("content-type")).hasValue("image/svg+xml");
	}

	private static HttpResponse<byte[]> bytes(String query, String accept) throws Exception {
		URI uri = URI.create(emulator.appHost() + "/api/v2/security/captcha" + query);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).header("accept", accept).build(), BodyHandlers.ofByteArray());
	}

	private HttpResponse<String> picture() {
		return this.wire.send(this.wire.bareRequest("/api/v2/security/captcha?r=1").GET());
	}

	private JsonNode login(String captcha, String cookie) {
		return this.wire.graphQl("mutation ($input: LoginByEmailInput!) { loginByEmail(input: $input) { token } }",
				Map.of("input", Map.of("email", "frank@example.com", "password", this.wire.encrypt(Wire.PASSWORD),
						"captchaCode", captcha)),
				"cookie", cookie);
	}

	private static String text(HttpResponse<String> picture) {
		return Pattern.compile(">([A-Z0-9])</text>")
			.matcher(picture.body())
			.results()
			.map((MatchResult result) -> result.group(1))
			.collect(Collectors.joining());
	}

	private static String cookie(HttpResponse<String> picture) {
		return picture.headers().firstValue("set-cookie").orElseThrow().split(";", -1)[0];
	}

}
