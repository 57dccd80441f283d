package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@LoginTest
class LoginCodeTests {

	private static final String SEND = "/api/v2/sms/send";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@BeforeEach
	void reset() {
		this.authing.reset();
		this.authing.on(SEND, Reply.json("{\"code\":200,\"message\":\"sent\"}"));
	}

	private MvcTestResult form(String phone) {
		return this.mvc.post().uri("/login/code").param("username", phone).with(csrf()).exchange();
	}

	private MvcTestResult json(String body) {
		return this.mvc.post()
			.uri("/login/code")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.with(csrf())
			.exchange();
	}

	@Test
	void codeIsSentForLogin() {
		assertThat(form(" 13800000001 ")).hasStatus(302).hasRedirectedUrl("/login?sent&method=phone-code");
		assertThat(this.authing.requests()).singleElement().satisfies((sent) -> {
			assertThat(sent.body().path("phone").asString()).isEqualTo("13800000001");
			assertThat(sent.body().path("scene").asString()).isEqualTo("login");
		});
		assertThat(json("{\"username\":\"13800000001\"}")).hasStatus(202).bodyText().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2004, 2005, 2028, 2042 })
	void answerIsTheSameWhateverIsKnownAboutThePhone(int code) {
		this.authing.on(SEND, Reply.json("{\"code\":%d,\"message\":\"no\"}".formatted(code)));
		assertThat(form("13800000009")).hasStatus(302).hasRedirectedUrl("/login?sent&method=phone-code");
		assertThat(json("{\"username\":\"13800000009\"}")).hasStatus(202).bodyText().isEmpty();
	}

	@Test
	void limitAndFaultAreTold() {
		this.authing.on(SEND, Reply.json("{\"code\":2080,\"message\":\"no\"}"));
		assertThat(form("13800000001")).hasStatus(429);
		assertThat(json("{\"username\":\"13800000001\"}")).hasStatus(429);
		this.authing.on(SEND, Reply.status(502));
		assertThat(form("13800000001")).hasStatus(503);
		assertThat(json("{\"username\":\"13800000001\"}")).hasStatus(503);
	}

	@Test
	void missingPhoneIsRefusedWithoutARequest() {
		assertThat(form(" ")).hasStatus(302).hasRedirectedUrl("/login?error=incomplete&method=phone-code");
		assertThat(json("{}")).hasStatus(400);
		assertThat(json("{")).hasStatus(400);
		assertThat(this.authing.requests()).isEmpty();
	}

}
