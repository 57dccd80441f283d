package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.TestClock;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at the sign-in of an application.
 */
@BothStacks
abstract class LoginStepsBrowsing {

	final AuthingEmulator emulator = SharedEmulator.get();

	@Parameter
	Stack stack;

	TestClock clock;

	AuthenticationClient client;

	LoginEvents events;

	int port;

	Browser browser;

	@BeforeEach
	void open() {
		RunningApplication application = this.stack.application(LoginStepsApplication.class, "authing.app-id=app",
				"authing.app-host=http://stub.invalid", "authing.login.code.interval=0s",
				"authing.login.code.max-per-client=10000");
		this.clock = application.bean(TestClock.class);
		this.client = application.bean(AuthenticationClient.class);
		this.events = application.bean(LoginEvents.class);
		this.port = application.port();
		this.clock.reset();
		this.browser = new Browser(this.port);
		this.events.published().clear();
	}

	/**
	 * Return the code that was sent last.
	 */
	String code(String to) {
		return this.emulator.messages(to).get(0).code();
	}

	/**
	 * Fail to sign in as Bob until a captcha is asked for.
	 */
	void failUntilCaptchaIsNeeded() {
		Map<String, String> wrong = Map.of("username", "bob", "password", "wrong");
		HttpResponse<String> last = this.browser.post("/login", wrong);
		for (int i = 0; i < 10 && !last.body().contains("\"captcha\""); i++) {
			last = this.browser.post("/login", wrong);
		}
		assertThat(Browser.json(last).path("next").asString()).isEqualTo("captcha");
		assertThat(Browser.json(last).path("code").asInt()).isEqualTo(2000);
	}

}
