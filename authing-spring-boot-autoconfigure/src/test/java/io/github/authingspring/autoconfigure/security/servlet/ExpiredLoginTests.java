package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.client.SessionOperations;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@LoginTest
class ExpiredLoginTests {

	private static final String PROFILE = "/api/v2/users/me";

	private static final Reply EXPIRED = Reply.json("{\"code\":2206,\"message\":\"expired\"}");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@Autowired
	private SessionOperations sessions;

	private MockHttpSession session;

	@BeforeEach
	void signIn() {
		this.authing.reset();
		this.session = new MockHttpSession();
		signIn(this.session, "u1");
	}

	@Test
	void browserSignsInAgainAndComesBack() {
		this.authing.on(PROFILE, EXPIRED);
		MvcTestResult result = this.mvc.get()
			.uri("/profile")
			.session(this.session)
			.accept(MediaType.TEXT_HTML)
			.exchange();
		assertThat(result).hasStatus(302).hasRedirectedUrl("/login");
		assertThat(this.session.isInvalid()).isTrue();
		MockHttpSession next = session(result);
		assertThat(signIn(next, "u1")).redirectedUrl().endsWith("/profile?continue");
	}

	@Test
	void programIsToldToSignIn() {
		this.authing.on(PROFILE, Reply.json("{\"code\":2020,\"message\":\"not logged in\"}"));
		assertThat(this.mvc.get().uri("/profile").session(this.session).accept(MediaType.APPLICATION_JSON))
			.hasStatus(401)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("next")
			.isEqualTo("login");
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void failureInAPublisherEndsTheSessionToo() {
		this.authing.on(PROFILE, EXPIRED);
		assertThat(this.mvc.get().uri("/profile/later").session(this.session).accept(MediaType.APPLICATION_JSON))
			.hasStatus(401);
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void failureOfTheRolesEndsTheSession() {
		this.authing.on("getUserRoles", Reply.refusal(2207));
		assertThat(this.mvc.get().uri("/admin").session(this.session).accept(MediaType.TEXT_HTML))
			.hasRedirectedUrl("/login");
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void otherRefusalsAndFaultsLeaveTheSession() {
		for (Reply reply : new Reply[] { Reply.json("{\"code\":2004,\"message\":\"no\"}"), Reply.status(500) }) {
			this.authing.on(PROFILE, reply);
			assertThat(this.mvc.get().uri("/profile").session(this.session)).hasFailed();
			assertThat(this.session.isInvalid()).isFalse();
		}
	}

	@Test
	@DisplayName("#70 who signs in after another user in the same browser sees nothing of him")
	void nextUserSeesNothingOfTheOneBefore() {
		this.authing
			.on("getUserRoles",
					(sent) -> sent.authorization().contains(StubAuthing.token("u1")) ? Reply.roles("admin")
							: Reply.roles())
			.on(PROFILE,
					(sent) -> Reply.json("{\"code\":200,\"data\":{\"id\":\"%s\"}}"
						.formatted(sent.authorization().contains(StubAuthing.token("u1")) ? "u1" : "u2")))
			.on("/api/v2/logout", Reply.json("{\"code\":200}"));
		assertThat(this.mvc.get().uri("/admin").session(this.session)).hasStatusOk();
		assertThat(this.mvc.get().uri("/profile").session(this.session)).hasBodyTextEqualTo("u1");
		MvcTestResult logout = this.mvc.post().uri("/logout").session(this.session).with(csrf()).exchange();
		assertThat(logout).hasStatus(302);
		MockHttpSession next = new MockHttpSession();
		signIn(next, "u2");
		assertThat(this.mvc.get().uri("/admin").session(next)).hasStatus(403);
		assertThat(this.mvc.get().uri("/profile").session(next)).hasBodyTextEqualTo("u2");
		assertThat(this.mvc.get().uri("/me").session(next)).hasBodyTextEqualTo("u2");
	}

	@Test
	void logoutOfAnExpiredLoginSucceeds() {
		this.authing.on("/api/v2/logout", EXPIRED);
		SecurityContextHolder.setContext(new SecurityContextImpl(
				new AuthingAuthentication(new AuthingUser("u1", null, null, null, null, null, null, null),
						new AuthingIdToken(StubAuthing.token("u1"), null), AuthorityUtils.NO_AUTHORITIES)));
		try {
			assertThat(this.sessions.logout().execute().code()).isEqualTo(200);
			assertThat(this.sessions.logout().toMono().map((message) -> message.code()).blockOptional()).contains(200);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private MvcTestResult signIn(MockHttpSession session, String id) {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", id));
		return this.mvc.post()
			.uri("/login")
			.session(session)
			.param("username", "alice@example.com")
			.param("password", "secret")
			.with(csrf())
			.exchange();
	}

	private static MockHttpSession session(MvcTestResult result) {
		HttpSession session = result.getRequest().getSession(false);
		assertThat(session).isInstanceOf(MockHttpSession.class);
		return (MockHttpSession) session;
	}

}
