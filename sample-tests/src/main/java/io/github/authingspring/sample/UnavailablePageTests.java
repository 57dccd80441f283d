package io.github.authingspring.sample;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The account pages while Authing has a fault.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UnavailablePageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private AuthingConnectionDetails authing;

	@Autowired
	private AuthenticationClient client;

	private Visitor visitor;

	@BeforeEach
	void signUp() {
		this.visitor = new Newcomer(this.port, this.client).visitor();
		new EmulatorControl(this.authing).breakDown("""
				[ { "path": "/api/v2/users/me", "status": 500 },
				  { "path": "/api/v2/mfa/", "code": 500 } ]
				""");
	}

	@AfterEach
	void mend() {
		new EmulatorControl(this.authing).mend();
	}

	@Test
	void pageWhenAuthingDoesNotAnswerThenSaysSo() {
		assertUnavailable(this.visitor.page("/profile"));
		assertUnavailable(this.visitor.page("/security"));
		assertUnavailable(this.visitor.page("/security/totp"));
	}

	@Test
	void formWhenAuthingDoesNotAnswerThenSaysSo() {
		assertUnavailable(this.visitor.submit("/profile", Map.of("nickname", "Lu")));
		assertUnavailable(this.visitor.submit("/security/totp", Map.of()));
	}

	@Test
	void expiredLoginIsNoOutage() {
		new EmulatorControl(this.authing).breakDown("""
				[ { "path": "/api/v2/users/me", "code": 2206 } ]
				""");
		HttpResponse<String> answer = this.visitor.page("/profile");
		assertThat(answer.statusCode()).isNotIn(200, 503);
		assertThat(answer.body()).doesNotContain("not available right now");
	}

	private static void assertUnavailable(HttpResponse<String> page) {
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(page.body()).contains("not available right now", "Sign out").doesNotContain("Exception");
	}

}
