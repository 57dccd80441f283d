package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import io.github.authingspring.security.StubAuthing.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody signs in with a session that was planted on him, while a sign-in of the
 * attacker is under way with the same session.
 */
class PlantedSessionTests extends StubbedBrowsing {

	private Browser victim;

	private String planted;

	@BeforeEach
	void plant() {
		this.browser.page("/me");
		this.planted = session();
		this.victim = new Browser(this.port);
		this.victim.plant(this.browser, this.stack.sessionCookie());
		assertThat(this.victim.cookie(this.stack.sessionCookie())).isEqualTo(this.planted).isNotEmpty();
	}

	@Test
	@DisplayName("#12 nobody is told the session id that another request has changed")
	void attackerIsNotToldTheNewId() {
		HttpResponse<String> answer = signInDuring(Reply.refusal(2333));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().allValues("Set-Cookie"))
			.noneMatch((cookie) -> cookie.startsWith(this.stack.sessionCookie()));
		assertThat(this.victim.get("/me").body()).isEqualTo("victim");
	}

	@Test
	@DisplayName("#12 nobody takes another step in a session whose id another request has changed")
	void attackerTakesNoStepInTheSessionOfTheVictim() {
		signInDuring(Reply.refusal(2000));
		assertThat(this.victim.get("/me").body()).isEqualTo("victim");
	}

	@Test
	void attackerWhoSignsInIsHimself() {
		HttpResponse<String> answer = signInDuring(Reply.login("loginByUsername", "mallory"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/me").body()).isEqualTo("mallory");
	}

	/**
	 * Let the victim sign in before the attacker is answered, and look who is who.
	 */
	private HttpResponse<String> signInDuring(Reply reply) {
		Sinks.Empty<Void> signedIn = Sinks.empty();
		this.authing.on("loginByUsername", reply).on("loginByEmail", Reply.login("loginByEmail", "victim"));
		this.authing.hold("loginByUsername", signedIn.asMono());
		CompletableFuture<HttpResponse<String>> attack = CompletableFuture
			.supplyAsync(() -> this.browser.login("mallory"));
		Awaitility.await().until(() -> !this.authing.requests().isEmpty());
		assertThat(this.victim.login("victim@example.com").statusCode()).isEqualTo(200);
		signedIn.tryEmitEmpty();
		HttpResponse<String> answer = attack.join();
		String now = this.victim.cookie(this.stack.sessionCookie());
		assertThat(now).isNotEmpty().isNotEqualTo(this.planted).isNotEqualTo(session());
		assertThat(this.browser.get("/me").body()).isNotEqualTo("victim");
		assertThat(this.sessions.find(this.planted)).isNull();
		return answer;
	}

}
