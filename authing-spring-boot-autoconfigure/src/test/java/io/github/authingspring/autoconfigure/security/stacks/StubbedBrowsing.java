package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/**
 * Somebody at an application whose Authing answers as it is told.
 */
@BothStacks
abstract class StubbedBrowsing {

	@Parameter
	Stack stack;

	RunningApplication application;

	StubAuthing authing;

	LoginEvents events;

	StoredSessions sessions;

	int port;

	Browser browser;

	@BeforeEach
	void open() {
		this.application = this.stack.application(application(), "authing.app-id=app",
				"authing.app-host=http://stub.invalid", "authing.login.code.interval=0s",
				"authing.login.code.max-per-client=10000");
		this.authing = this.application.bean(StubAuthing.class);
		this.events = this.application.bean(LoginEvents.class);
		this.sessions = this.application.bean(StoredSessions.class);
		this.port = this.application.port();
		this.authing.reset();
		this.application.bean(PermissionService.class).evictAll();
		this.browser = new Browser(this.port);
		this.events.published().clear();
	}

	Class<?> application() {
		return TestApplication.class;
	}

	/**
	 * Sign in, as whom Authing is told to answer with.
	 */
	HttpResponse<String> signIn(String id) {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", id));
		return this.browser.submit("/login", Map.of("username", "alice@example.com", "password", "secret"));
	}

	/**
	 * Return the id of the browser's session.
	 */
	String session() {
		return this.browser.cookie(this.stack.sessionCookie());
	}

}
