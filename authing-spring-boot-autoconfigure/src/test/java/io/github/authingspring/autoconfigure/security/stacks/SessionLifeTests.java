package io.github.authingspring.autoconfigure.security.stacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens that are replaced while a session lives.
 */
class SessionLifeTests extends StubbedBrowsing {

	private static final AtomicInteger USERS = new AtomicInteger();

	private final String id = "life" + USERS.incrementAndGet();

	private final String token = StubAuthing.token(this.id);

	private final String next = this.token + "bmV4dA";

	@BeforeEach
	void answerNewToken() {
		this.authing.on("getUserRoles", Reply.roles("admin"))
			.on("/api/v2/users/me", Reply.json("{\"code\":200,\"data\":{\"id\":\"%s\"}}".formatted(this.id)))
			.on("refreshToken",
					Reply.json("{\"data\":{\"refreshToken\":{\"token\":\"%s\",\"iat\":%d,\"exp\":%d}}}".formatted(
							this.next, Instant.now().getEpochSecond(),
							Instant.now().plusSeconds(1209600).getEpochSecond())));
	}

	@Test
	void tokenIsReplacedBeforeAnythingIsAskedAndRolesStayOutOfTheSession() throws IOException {
		signIn(Instant.now().plusSeconds(3600));
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(200);
		assertThat(this.authing.requests()).hasSize(2);
		assertThat(this.authing.requests().get(0).authorization()).isEqualTo("Bearer " + this.token);
		assertThat(this.authing.requests().get(1).authorization()).isEqualTo("Bearer " + this.next);
		assertThat(((AuthingAuthentication) this.sessions.context(session()).getAuthentication()).idToken().value())
			.isEqualTo(this.next);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(this.sessions.context(session()));
		}
		assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).contains("FACTOR_PASSWORD").doesNotContain("admin");
	}

	@Test
	void expiredSessionAsksToSignInAndGoesOnWhereItWas() {
		signIn(Instant.now().minusSeconds(1));
		this.authing.on("refreshToken", Reply.refusal(2206));
		String session = session();
		assertThat(Browser.location(this.browser.page("/admin"))).isEqualTo("/login");
		assertThat(this.sessions.find(session)).isNull();
		assertThat(this.sessions.find(session())).isNotNull();
	}

	@Test
	void outageIsNoEndOfTheSession() {
		signIn(Instant.now().minusSeconds(1));
		this.authing.on("refreshToken", Reply.status(500));
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.sessions.context(session()).getAuthentication().getName()).isEqualTo(this.id);
	}

	@Test
	@DisplayName("#38 neither a token nor its replacement is in what the browser sees")
	void browserSeesNoToken() {
		signIn(Instant.now().plusSeconds(3600));
		for (String path : new String[] { "/me", "/admin", "/profile", "/nothing-here", "/login", "/logout",
				"/finance" }) {
			this.browser.get(path);
			this.browser.page(path);
		}
		assertThat(this.browser.seen()).doesNotContain(this.token, this.next);
	}

	private void signIn(Instant expiresAt) {
		this.authing.on("loginByEmail",
				Reply.json("{\"data\":{\"loginByEmail\":{\"id\":\"%s\",\"token\":\"%s\",\"tokenExpiredAt\":\"%s\"}}}"
					.formatted(this.id, this.token, expiresAt)));
		assertThat(this.browser.submit("/login", Map.of("username", "alice@example.com", "password", "secret"))
			.statusCode()).isEqualTo(302);
		this.authing.requests().clear();
	}

}
