package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes that are sent to sign in.
 */
class LoginCodeTests extends StubbedBrowsing {

	private static final String SEND = "/api/v2/sms/send";

	@BeforeEach
	void sendCodes() {
		this.authing.on(SEND, Reply.json("{\"code\":200,\"message\":\"sent\"}"));
	}

	private HttpResponse<String> form(String phone) {
		return this.browser.submit("/login/code", Map.of("username", phone));
	}

	private int json(String body) {
		return this.browser.postText("/login/code", body).statusCode();
	}

	@Test
	void codeIsSentForLogin() {
		assertThat(Browser.location(form(" 13800000001 "))).isEqualTo("/login?sent&method=phone-code");
		assertThat(this.authing.requests()).singleElement().satisfies((request) -> {
			assertThat(request.body().path("phone").asString()).isEqualTo("13800000001");
			assertThat(request.body().path("scene").asString()).isEqualTo("login");
		});
		HttpResponse<String> sent = this.browser.postText("/login/code", "{\"username\":\"13800000001\"}");
		assertThat(sent.statusCode()).isEqualTo(202);
		assertThat(sent.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2004, 2005, 2028, 2042 })
	void answerIsTheSameWhateverIsKnownAboutThePhone(int code) {
		this.authing.on(SEND, Reply.json("{\"code\":%d,\"message\":\"no\"}".formatted(code)));
		assertThat(Browser.location(form("13800000009"))).isEqualTo("/login?sent&method=phone-code");
		HttpResponse<String> sent = this.browser.postText("/login/code", "{\"username\":\"13800000009\"}");
		assertThat(sent.statusCode()).isEqualTo(202);
		assertThat(sent.body()).isEmpty();
	}

	@Test
	void limitAndFaultAreTold() {
		this.authing.on(SEND, Reply.json("{\"code\":2080,\"message\":\"no\"}"));
		assertThat(form("13800000001").statusCode()).isEqualTo(429);
		assertThat(json("{\"username\":\"13800000001\"}")).isEqualTo(429);
		this.authing.on(SEND, Reply.status(502));
		assertThat(form("13800000001").statusCode()).isEqualTo(503);
		assertThat(json("{\"username\":\"13800000001\"}")).isEqualTo(503);
	}

	@Test
	void missingPhoneIsRefusedWithoutARequest() {
		assertThat(Browser.location(form(" "))).isEqualTo("/login?error=incomplete&method=phone-code");
		assertThat(json("{}")).isEqualTo(400);
		assertThat(json("{")).isEqualTo(400);
		assertThat(this.authing.requests()).isEmpty();
	}

}
