package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.TestClock;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody at the sign-in of an application.
 */
@LoginStepsTest
abstract class LoginStepsBrowsing {

	final AuthingEmulator emulator = SharedEmulator.get();

	@Autowired
	TestClock clock;

	@Autowired
	AuthenticationClient client;

	@Autowired
	LoginEvents events;

	@LocalServerPort
	int port;

	Browser browser;

	@BeforeEach
	void open() {
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
