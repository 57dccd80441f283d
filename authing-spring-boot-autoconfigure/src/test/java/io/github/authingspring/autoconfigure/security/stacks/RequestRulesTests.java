package io.github.authingspring.autoconfigure.security.stacks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.PermissionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@BothStacks
@ExtendWith(OutputCaptureExtension.class)
class RequestRulesTests {

	@Parameter
	private Stack stack;

	private RunningApplication application;

	private KnownPermissions grants;

	@BeforeEach
	void open() {
		this.application = this.stack.application(RequestRulesApplication.class, "authing.app-id=app",
				"authing.app-host=https://stub.invalid");
		this.grants = this.application.bean(KnownPermissions.class);
		this.grants.reset();
		this.application.bean(PermissionService.class).evictAll();
	}

	@ParameterizedTest
	@CsvSource({ "/books/1, 200", "/books/2, 403", "/books/1/pages/7, 200", "/books/1/pages/7/8, 403", "/Books/1, 403",
			"/books/1%20, 403", "/books/1:2, 403", "/books/1:pages/pages/7, 403", "/books/*, 403",
			"/books/%7Bid%7D, 403", "/delete/1, 403", "/menu, 200", "/finance, 200", "/admin, 200", "/auditor, 403" })
	@DisplayName("#40 a request is allowed only for exactly what is granted")
	void requestsAreAllowedForWhatIsGranted(String path, int status) {
		assertThat(status("authing", path)).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/books/1/../2", "/books%2f1", "/books/1%2f..%2f2", "/books/1;x=y", "/books//1",
			"/books/%252e" })
	@DisplayName("#40 paths that mean another are refused before any rule is asked")
	void pathsThatMeanAnotherAreRefused(String path) {
		assertThat(status("authing", path)).isEqualTo(400);
		assertThat(this.grants.loads()).isZero();
	}

	@Test
	@DisplayName("#41 failure of the permissions is 503, never access")
	void failureIsNoAccess() {
		this.grants.fail(new IllegalStateException("test"));
		assertThat(status("authing", "/books/1")).isEqualTo(503);
		assertThat(status("authing", "/admin")).isEqualTo(503);
	}

	@Test
	@DisplayName("#48 whoever is not signed in by Authing is denied without a load")
	void othersAreDenied() {
		assertThat(status("other", "/books/1")).isEqualTo(403);
		assertThat(status("other", "/admin")).isEqualTo(403);
		assertThat(this.grants.loads()).isZero();
	}

	@Test
	void nameThatIsNoVariableIsAnErrorAndNoAccess(CapturedOutput output) {
		assertThat(status("authing", "/mistake")).isEqualTo(500);
		assertThat(output).contains("'{id}' in the code of a resource names no variable of the path; known are []");
	}

	private int status(String user, String path) {
		String credentials = Base64.getEncoder().encodeToString((user + ":x").getBytes(StandardCharsets.UTF_8));
		return PlainAnswer.of(this.application, path, "Basic " + credentials).status();
	}

}
