package io.github.authingspring.emulator;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for CAS and for login by WeChat.
 */
class CasTests extends SharedEmulatorTests {

	private static final String SERVICE = "http://localhost:8080/cas?a=1&b=2";

	@Test
	void ticketIsValidatedOnceAsText() {
		String ticket = ticket("/login");
		assertThat(validate("validate", SERVICE, ticket, "").body()).isEqualTo("yes\nalice\n");
		assertThat(validate("validate", SERVICE, ticket, "").body()).isEqualTo("no\n\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&format=XML" })
	void ticketIsValidatedAsXml(String format) {
		assertThat(validate("serviceValidate", SERVICE, ticket(""), format).body())
			.contains("<cas:user>alice</cas:user>", "<cas:email>alice@example.com</cas:email>");
		assertThat(validate("serviceValidate", SERVICE, "ST-unknown", format).body())
			.contains("authenticationFailure code=\"INVALID_TICKET\"");
	}

	@Test
	void ticketIsValidatedAsJson() {
		JsonNode answer = Wire.json(validate("serviceValidate", SERVICE, ticket(""), "&format=JSON"));
		assertThat(answer.at("/serviceResponse/authenticationSuccess/user").asString()).isEqualTo("alice");
		assertThat(answer.at("/serviceResponse/authenticationSuccess/attributes/email").asString())
			.isEqualTo("alice@example.com");
		JsonNode failure = Wire.json(validate("serviceValidate", SERVICE, "ST-unknown", "&format=JSON"));
		assertThat(failure.at("/serviceResponse/authenticationFailure/code").asString()).isEqualTo("INVALID_TICKET");
	}

	@Test
	void ticketIsBoundToItsServiceAndEnds() {
		assertThat(validate("validate", "http://localhost:8080/other", ticket(""), "").body()).isEqualTo("no\n\n");
		String late = ticket("");
		clock.advance(Duration.ofMinutes(5));
		assertThat(validate("validate", SERVICE, late, "").body()).isEqualTo("no\n\n");
	}

	@Test
	void foreignServiceIsRefused() {
		assertThat(new Browser(this.wire).open("/cas-idp/" + emulator.appId() + "?service=https%3A%2F%2Fevil.example")
			.statusCode()).isEqualTo(400);
	}

	@Test
	void logoutEndsTheSession() {
		Browser browser = new Browser(this.wire);
		ticket("", browser);
		assertThat(browser.open("/cas-idp/logout?url=http%3A%2F%2Flocalhost%2F").headers().firstValue("location"))
			.hasValue("http://localhost/");
		assertThat(browser.open("/cas-idp/" + emulator.appId() + "?service=" + encoded(SERVICE)).statusCode())
			.isEqualTo(200);
	}

	@Test
	void weChatCodeSignsIn() {
		String path = "/connection/social/wechat:mobile/%s/callback?code=%s&app_id=" + emulator.appId();
		JsonNode user = this.wire.get(path.formatted(emulator.userPoolId(), "wechat-wendy")).path("data");
		assertThat(user.path("nickname").asString()).isEqualTo("Wendy");
		assertThat(user.at("/identities/0/provider").asString()).isEqualTo("wechat:mobile");
		assertThat(user.path("token").asString()).isNotEmpty();
		assertThat(this.wire.get(path.formatted(emulator.appId(), "wechat-wendy")).at("/data/id"))
			.isEqualTo(user.path("id"));
		assertThat(Wire.code(this.wire.get(path.formatted(emulator.userPoolId(), "unknown")))).isEqualTo(2001);
		assertThat(Wire.code(this.wire.get(path.formatted("other", "wechat-wendy")))).isEqualTo(2224);
	}

	private String ticket(String path) {
		return ticket(path, new Browser(this.wire));
	}

	private String ticket(String path, Browser browser) {
		browser.open("/cas-idp/" + emulator.appId() + path + "?service=" + encoded(SERVICE));
		String location = browser.submit("alice", Wire.PASSWORD).headers().firstValue("location").orElseThrow();
		assertThat(location).startsWith(SERVICE + "&ticket=ST-");
		return location.substring(location.indexOf("ST-"));
	}

	private HttpResponse<String> validate(String check, String service, String ticket, String format) {
		return this.wire.send(this.wire.bareRequest("/cas-idp/" + emulator.appId() + "/" + check + "?service="
				+ encoded(service) + "&ticket=" + ticket + format));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
