package io.github.authingspring.autoconfigure.security.stacks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.ObservationRecorder;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.security.LoginMethod;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Secrets run through everything that users do, and are looked for everywhere.
 */
class SecretScanTests extends SecretScanBrowsing {

	private static final Set<String> NOT_ASKED = Set.of("self", "heapdump", "threaddump", "metrics");

	private AuthenticationClient client;

	@BeforeEach
	void open() {
		this.client = this.application.bean(AuthenticationClient.class);
	}

	@Test
	@DisplayName("#55 no secret in logs, exceptions, pages, addresses, actuator answers, meters or observations")
	void secretsAreNowhere() {
		signInByEachMethod();
		answerCaptcha();
		giveSecondFactors();
		choosePasswords();
		useTheSession();
		useAuthingsPage();
		meetFaults();
		askActuator();
		collect();
		assertThat(this.scan.secrets()).isGreaterThan(40);
		assertThat(this.scan.counts())
			.containsOnlyKeys("actuator", "event", "exception", "log", "meter", "observation", "page", "request")
			.allSatisfy((place, texts) -> assertThat(texts).as(place).isGreaterThan(10));
		this.scan.assertClean();
	}

	private void choosePasswords() {
		Browser erin = browser();
		erin.login("erin");
		erin.submit("/login/password", Map.of("password", canary("x".repeat(500))));
		erin.page("/login/password?error=too-long");
		assertThat(Browser.location(erin.submit("/login/password", Map.of("password", canary("first")))))
			.isEqualTo("/login?changed");
		for (String contact : List.of("bob@example.com", "13800000002")) {
			Browser bob = browser();
			bob.submit("/forgot-password/code", Map.of("username", contact));
			bob.submit("/forgot-password",
					Map.of("username", contact, "code", canary("code"), "password", canary("new")));
			bob.page("/forgot-password?error=code");
			assertThat(Browser.location(bob.submit("/forgot-password",
					Map.of("username", contact, "code", code(contact), "password", canary("new")))))
				.isEqualTo("/login?changed");
		}
		Browser newcomer = browser();
		newcomer.submit("/register",
				Map.of("method", "email", "username", "new@example.com", "password", canary("registered")));
		newcomer.page("/login?registered");
		newcomer.post("/register/code", Map.of("username", "13911112222"));
		assertStatus(200, newcomer.post("/register",
				Map.of("method", "phone-code", "username", "13911112222", "code", code("13911112222"))));
	}

	private void useTheSession() {
		Browser alice = browser();
		alice.login("alice");
		for (String path : List.of("/me", "/admin", "/finance", "/books/1", "/profile", "/profile/later", "/vault",
				"/vault/totp", "/nothing-here", "/login", "/logout")) {
			alice.get(path);
			alice.page(path);
		}
		this.emulator.advanceClock(Duration.ofDays(13));
		alice.get("/me");
		this.emulator.resetClock();
		String token = String.valueOf(this.client.loginByUsername("alice", this.password).execute().token());
		assertStatus(200, alice.getWith("Authorization", "Bearer " + this.scan.secret(token), "/me"));
		assertStatus(401, alice.getWith("Authorization", "Bearer " + canary("bearer"), "/me"));
		assertStatus(401, alice.getWith("Authorization", "Bearer " + this.scan.secret(token + "x"), "/me"));
		fail(this.client.as(token).updatePassword(canary("new"), canary("old")));
		fail(this.client.as(token).bindPhone("13911113333", canary("code")));
		fail(this.client.as(token).updateEmail("a@b.example", canary("code"), null));
		fail(this.client.as(token).linkAccount(canary("secondary")));
		this.client.as(token).checkLoginStatus().execute();
		this.scan.secret(this.client.as(token).refreshToken().execute().token());
		assertStatus(204, alice.post("/logout", Map.of()));
	}

	private void useAuthingsPage() {
		Browser alice = browser();
		String page = alice.target(alice.page("/oauth2/authorization/authing"));
		HttpResponse<String> back = alice.submit(page, Map.of("username", "alice", "password", this.password));
		alice.follow(alice.follow(back));
		assertStatus(200, alice.get("/me"));
		alice.get("/admin");
		alice.page("/logout");
		alice.follow(alice.submit("/logout", Map.of()));
	}

	private void meetFaults() {
		for (String fault : List.of("\"status\": 500", "\"status\": 429", "\"effect\": \"RESET\"",
				"\"effect\": \"TRUNCATE\"", "\"effect\": \"GARBAGE\"", "\"code\": 987654")) {
			Browser alice = browser();
			alice.login("carol");
			this.emulator.faults("[{%s}]".formatted(fault));
			alice.second("totp", canary("totp"));
			alice.post("/login", fields(LoginMethod.EMAIL, "a@b.c", canary("pw")));
			alice.submit("/login", fields(LoginMethod.LDAP, "lee", canary("pw")));
			alice.submit("/forgot-password",
					Map.of("username", "a@b.c", "code", canary("code"), "password", canary("new")));
			alice.getWith("Authorization", "Bearer " + canary("bearer"), "/admin");
			fail(this.client.loginByAd("ann", canary("pw")));
			fail(this.client.mfa(canary("mfa")).verifyTotpRecoveryCode(canary("recovery")));
			fail(this.client.as(canary("token")).getCurrentUser());
			fail(this.client.getAccessTokenByCode(canary("code"), "http://localhost/callback", null));
			fail(this.client.getNewAccessTokenByRefreshToken(canary("refresh")));
			this.emulator.clearFaults();
		}
	}

	private void fail(AuthingCall<?> call) {
		Throwable failure = catchThrowable(call::execute);
		assertThat(failure).isNotNull();
		look("exception", failure);
		this.scan.look("exception", call + " " + call.request());
	}

	private void look(String place, Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		this.scan.look(place, text.toString());
	}

	private void askActuator() {
		Browser alice = browser();
		alice.login("alice");
		Browser.json(alice.get("/actuator")).path("_links").propertyStream().forEach((link) -> {
			if (!NOT_ASKED.contains(link.getKey()) && !link.getValue().path("templated").asBoolean()) {
				ask(alice, "/actuator/" + link.getKey());
			}
		});
		Browser.json(alice.get("/actuator/metrics"))
			.path("names")
			.forEach((name) -> ask(alice, "/actuator/metrics/" + name.asString()));
	}

	private void ask(Browser alice, String path) {
		HttpResponse<String> answer = alice.get(path);
		assertThat(answer.statusCode()).as(path).isIn(200, 405);
		this.scan.look("actuator", answer.body());
	}

	private void collect() {
		this.log.lines().forEach((line) -> this.scan.look("log", line));
		this.browsers.forEach((browser) -> browser.seen().lines().forEach((line) -> this.scan.look("page", line)));
		this.application.bean(MeterRegistry.class)
			.getMeters()
			.forEach((meter) -> this.scan.look("meter", meter.getId().toString()));
		this.application.bean(ObservationRecorder.class)
			.stopped()
			.forEach((context) -> this.scan.look("observation", context + " " + context.getAllKeyValues()));
		this.application.bean(LoginEvents.class).published().forEach((event) -> {
			this.scan.look("event", event.toString());
			if (event instanceof AbstractAuthenticationFailureEvent failure) {
				look("event", failure.getException());
			}
		});
	}

}
