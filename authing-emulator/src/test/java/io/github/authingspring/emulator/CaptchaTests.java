package io.github.authingspring.emulator;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
