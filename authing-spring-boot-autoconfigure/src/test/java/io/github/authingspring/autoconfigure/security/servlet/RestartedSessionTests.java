package io.github.authingspring.autoconfigure.security.servlet;

import java.nio.file.Path;
import java.time.Instant;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.stacks.Browser;
import io.github.authingspring.autoconfigure.security.stacks.LoginStepsApplication;
import io.github.authingspring.client.Totp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for sessions that outlive the application, as DevTools lets them.
 */
@ExtendWith(SharedEmulator.class)
class RestartedSessionTests {

	private static final String CAROLS_SECRET = "JBSWY3DPEHPK3PXP";

	@TempDir
	private Path sessions;

	@Test
	void signInAndAttemptOutliveARestart() {
		int port;
		Browser alice;
		Browser carol;
		try (ConfigurableApplicationContext application = start(0)) {
			port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			alice = new Browser(port);
			assertThat(alice.login("alice@example.com").statusCode()).isEqualTo(200);
			carol = new Browser(port);
			assertThat(carol.login("carol@example.com").statusCode()).isEqualTo(401);
		}
		try (ConfigurableApplicationContext application = start(port)) {
			assertThat(application.isActive()).isTrue();
			assertThat(alice.get("/me").statusCode()).isEqualTo(200);
			assertThat(alice.get("/admin").statusCode()).isEqualTo(200);
			assertThat(carol.get("/me").statusCode()).isEqualTo(401);
			assertThat(carol.second("totp", Totp.code(CAROLS_SECRET, Instant.now())).statusCode()).isEqualTo(200);
			assertThat(carol.get("/me").statusCode()).isEqualTo(200);
		}
	}

	private ConfigurableApplicationContext start(int port) {
		return new SpringApplicationBuilder(LoginStepsApplication.class).run("--server.port=" + port,
				"--authing.app-id=app", "--authing.app-host=http://127.0.0.1",
				"--server.servlet.session.persistent=true", "--server.servlet.session.store-dir=" + this.sessions);
	}

}
