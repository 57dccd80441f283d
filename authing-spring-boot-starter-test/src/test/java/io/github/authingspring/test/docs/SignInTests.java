package io.github.authingspring.test.docs;

import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.emulator.Fault;
import io.github.authingspring.test.AuthingEmulatorTest;
import io.github.authingspring.test.Inbox;
import io.github.authingspring.test.RecordedRequests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AuthingEmulatorTest
@SpringBootTest
@AutoConfigureMockMvc
class SignInTests {

	@Autowired
	private MockMvcTester mvc;

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void graceSignsInWithCodeFromHerPhone(Inbox inbox, RecordedRequests requests) {
		assertThat(post("/login", """
				{"username": "grace@example.com", "password": "Passw0rd!"}""")).hasStatus(401)
			.bodyJson()
			.extractingPath("next")
			.isEqualTo("mfa");
		assertThat(post("/login/mfa/code", """
				{"factor": "sms"}""")).hasStatus2xxSuccessful();
		assertThat(post("/login/mfa", """
				{"factor": "sms", "code": "%s"}""".formatted(inbox.awaitCode("13800000007")))).hasStatusOk();
		assertThat(requests).hasOperation("loginByEmail").hasPath("/api/v2/applications/mfa/sms/verify");
	}

	@Test
	void authingIsDown(AuthingEmulator emulator) {
		emulator.faults(Fault.of("loginByEmail").status(503));
		assertThat(post("/login", """
				{"username": "alice@example.com", "password": "Passw0rd!"}""")).hasStatus(503);
	}

	private MvcTestResult post(String path, String json) {
		return this.mvc.post()
			.uri(path)
			.session(this.session)
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.content(json)
			.with(csrf())
			.exchange();
	}

}
