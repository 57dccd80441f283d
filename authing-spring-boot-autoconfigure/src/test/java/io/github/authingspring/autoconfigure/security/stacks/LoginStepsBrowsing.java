package io.github.authingspring.autoconfigure.security.stacks;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.TestClock;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

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

}
