package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.client.SessionOperations;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logins that Authing no longer accepts.
 */
class ExpiredLoginTests extends StubbedBrowsing {

	private static final String PROFILE = "/api/v2/users/me";

	private static final Reply EXPIRED = Reply.json("{\"code\":2206,\"message\":\"expired\"}");

	private String session;

	@BeforeEach
	void signIn() {
		assertThat(signIn("u1").statusCode()).isEqualTo(302);
		this.session = session();
	}

	@Test
	void browserSignsInAgainAndComesBack() {
		this.authing.on(PROFILE, EXPIRED);
		assertThat(Browser.location(this.browser.page("/profile"))).isEqualTo("/login");
		assertThat(this.sessions.find(this.session)).isNull();
		assertThat(Browser.location(signIn("u1"))).isEqualTo(this.stack.savedAddress("/profile"));
	}

	@Test
	void programIsToldToSignIn() {
		this.authing.on(PROFILE, Reply.json("{\"code\":2020,\"message\":\"not logged in\"}"));
		HttpResponse<String> answer = this.browser.get("/profile");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(Browser.json(answer).path("next").asString()).isEqualTo("login");
		assertThat(this.sessions.find(this.session)).isNull();
	}

	@Test
	void failureInAPublisherEndsTheSessionToo() {
		this.authing.on(PROFILE, EXPIRED);
		assertThat(this.browser.get("/profile/later").statusCode()).isEqualTo(401);
		assertThat(this.sessions.find(this.session)).isNull();
	}

	@Test
	void failureOfTheRolesEndsTheSession() {
		this.authing.on("getUserRoles", Reply.refusal(2207));
		assertThat(Browser.location(this.browser.page("/admin"))).isEqualTo("/login");
		assertThat(this.sessions.find(this.session)).isNull();
	}

	@Test
	void otherRefusalsAndFaultsLeaveTheSession() {
		for (Reply reply : new Reply[] { Reply.json("{\"code\":2004,\"message\":\"no\"}"), Reply.status(500) }) {
			this.authing.on(PROFILE, reply);
			assertThat(this.browser.get("/profile").statusCode()).isEqualTo(500);
			assertThat(this.sessions.find(this.session)).isNotNull();
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
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/profile").body()).isEqualTo("u1");
		assertThat(this.browser.submit("/logout", Map.of()).statusCode()).isEqualTo(302);
		this.browser.page("/login");
		signIn("u2");
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/profile").body()).isEqualTo("u2");
		assertThat(this.browser.get("/me").body()).isEqualTo("u2");
	}

	@Test
	void logoutOfAnExpiredLoginSucceeds() {
		SessionOperations current = this.application.bean(SessionOperations.class);
		this.authing.on("/api/v2/logout", EXPIRED);
		SecurityContextHolder.setContext(new SecurityContextImpl(
				new AuthingAuthentication(new AuthingUser("u1", null, null, null, null, null, null, null),
						new AuthingIdToken(StubAuthing.token("u1"), null), AuthorityUtils.NO_AUTHORITIES)));
		try {
			assertThat(current.logout().execute().code()).isEqualTo(200);
			assertThat(current.logout().toMono().map((message) -> message.code()).blockOptional()).contains(200);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
