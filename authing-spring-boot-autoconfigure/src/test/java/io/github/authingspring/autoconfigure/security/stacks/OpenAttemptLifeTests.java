package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.authingspring.client.Totp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long an attempt lives, and whose it is.
 */
class OpenAttemptLifeTests extends LoginStepsBrowsing {

	private static final String CAROLS_SECRET = "JBSWY3DPEHPK3PXP";

	@Test
	@DisplayName("#12 the password step changes the session id, and a preset one is not adopted")
	void sessionIdChangesWhenTheAttemptBegins() {
		this.browser.page("/me");
		String before = this.browser.cookie(this.stack.sessionCookie());
		this.browser.login("carol");
		assertThat(this.browser.cookie(this.stack.sessionCookie())).isNotEqualTo(before).isNotEmpty();
	}

	@Test
	@DisplayName("#23 an attempt belongs to its session: another one cannot finish it")
	void anotherSessionHasNoAttempt() {
		this.browser.login("carol");
		Browser other = new Browser(this.port);
		HttpResponse<String> foreign = other.post("/login/mfa",
				Map.of("factor", "totp", "code", Totp.code(CAROLS_SECRET, Instant.now())));
		assertThat(foreign.statusCode()).isEqualTo(401);
		assertThat(Browser.json(foreign).path("next").asString()).isEqualTo("login");
		assertThat(other.get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	@DisplayName("#23 the code of another user does not finish an attempt")
	void codeOfAnotherUserIsWrong() {
		this.browser.login("grace");
		this.client.sendSmsCode("13800000001").execute();
		this.browser.post("/login/mfa/code", Map.of("factor", "sms"));
		assertThat(this.browser.second("sms", code("13800000001")).statusCode()).isEqualTo(401);
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	void attemptEndsAfter360Seconds() {
		this.browser.login("carol");
		this.clock.advance(Duration.ofSeconds(359));
		assertThat(this.browser.second("totp", "000000").statusCode()).isEqualTo(401);
		assertThat(Browser.json(this.browser.get("/login")).path("next").asString()).isEqualTo("mfa");
		this.clock.advance(Duration.ofSeconds(1));
		HttpResponse<String> late = this.browser.second("totp", Totp.code(CAROLS_SECRET, Instant.now()));
		assertThat(late.statusCode()).isEqualTo(401);
		assertThat(Browser.json(late).path("next").asString()).isEqualTo("login");
	}

	@Test
	void attemptThatAuthingEndedBeginsAnew() {
		this.browser.login("carol");
		this.emulator.advanceClock(Duration.ofSeconds(361));
		HttpResponse<String> late = this.browser.second("totp",
				Totp.code(CAROLS_SECRET, Instant.now().plus(Duration.ofSeconds(361))));
		this.emulator.resetClock();
		assertThat(late.statusCode()).isEqualTo(401);
		assertThat(Browser.json(late).path("next").asString()).isEqualTo("login");
		assertThat(Browser.json(this.browser.get("/login")).path("next").asString()).isEqualTo("login");
	}

}
