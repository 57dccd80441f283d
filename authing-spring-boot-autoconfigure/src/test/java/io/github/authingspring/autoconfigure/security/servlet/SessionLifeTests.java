package io.github.authingspring.autoconfigure.security.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@LoginTest
class SessionLifeTests {

	private static final AtomicInteger USERS = new AtomicInteger();

	private final String id = "life" + USERS.incrementAndGet();

	private final String token = StubAuthing.token(this.id);

	private final String next = this.token + "bmV4dA";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	private final MockHttpSession session = new MockHttpSession();

	@BeforeEach
	void answerNewToken() {
		this.authing.reset();
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
		assertThat(this.mvc.get().uri("/admin").session(this.session)).hasStatusOk();
		assertThat(this.authing.requests()).hasSize(2);
		assertThat(this.authing.requests().get(0).authorization()).isEqualTo("Bearer " + this.token);
		assertThat(this.authing.requests().get(1).authorization()).isEqualTo("Bearer " + this.next);
		assertThat(((AuthingAuthentication) stored().getAuthentication()).idToken().value()).isEqualTo(this.next);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(stored());
		}
		assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).contains("FACTOR_PASSWORD").doesNotContain("admin");
	}

	@Test
	void expiredSessionAsksToSignInAndGoesOnWhereItWas() {
		signIn(Instant.now().minusSeconds(1));
		this.authing.on("refreshToken", Reply.refusal(2206));
		MvcTestResult result = this.mvc.get()
			.uri("/admin")
			.session(this.session)
			.accept(MediaType.TEXT_HTML)
			.exchange();
		assertThat(result).hasRedirectedUrl("/login");
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(result.getRequest().getSession(false)).isNotNull();
	}

	@Test
	void outageIsNoEndOfTheSession() {
		signIn(Instant.now().minusSeconds(1));
		this.authing.on("refreshToken", Reply.status(500));
		assertThat(this.mvc.get().uri("/me").session(this.session)).hasStatusOk();
		assertThat(this.session.isInvalid()).isFalse();
	}

	@Test
	@DisplayName("#38 neither a token nor its replacement is in what the browser sees")
	void browserSeesNoToken() {
		signIn(Instant.now().plusSeconds(3600));
		for (String path : new String[] { "/me", "/admin", "/profile", "/nothing-here", "/login", "/logout",
				"/finance" }) {
			MvcTestResult result = this.mvc.get().uri(path).session(this.session).exchange();
			assertThat(result.getResponse()
				.getHeaderNames()
				.stream()
				.map((name) -> result.getResponse().getHeaders(name).toString()))
				.noneMatch((value) -> value.contains(this.token));
			assertThat(result).bodyText().doesNotContain(this.token);
		}
	}

	private void signIn(Instant expiresAt) {
		this.authing.on("loginByEmail",
				Reply.json("{\"data\":{\"loginByEmail\":{\"id\":\"%s\",\"token\":\"%s\",\"tokenExpiredAt\":\"%s\"}}}"
					.formatted(this.id, this.token, expiresAt)));
		assertThat(this.mvc.post()
			.uri("/login")
			.session(this.session)
			.param("username", "alice@example.com")
			.param("password", "secret")
			.with(csrf())).hasStatus(302);
		this.authing.requests().clear();
	}

	private SecurityContext stored() {
		SecurityContext context = (SecurityContext) this.session
			.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		assertThat(context).isNotNull();
		return context;
	}

}
