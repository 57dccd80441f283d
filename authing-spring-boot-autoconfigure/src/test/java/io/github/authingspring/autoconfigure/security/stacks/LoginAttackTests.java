package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.authingspring.emulator.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What attackers try at a sign-in and its forms.
 */
class LoginAttackTests extends LoginStepsBrowsing {

	private HttpResponse<String> login(String username, String password) {
		return this.browser.post("/login", Map.of("username", username, "password", password));
	}

	private List<String> operations() {
		return this.emulator.requests().stream().map(RecordedRequest::operation).toList();
	}

	@ParameterizedTest
	@CsvSource({ "/login, bob@example.com, nobody@example.com", "/login/code, 13800000002, 13999999998",
			"/forgot-password/code, bob@example.com, nobody@example.com",
			"/forgot-password/code, 13800000002, 13999999998",
			"/forgot-password, bob@example.com, nobody@example.com" })
	@DisplayName("#1 #26 known and unknown users: same status, headers, text and remote calls")
	void knownAndUnknownUsersAreTheSame(String path, String known, String unknown) {
		String ofKnown = all(path, known);
		List<String> callsOfKnown = operations();
		this.emulator.reset();
		this.browser = new Browser(this.port);
		assertThat(all(path, unknown)).isEqualTo(ofKnown);
		assertThat(operations()).isEqualTo(callsOfKnown).isNotEmpty();
	}

	private String all(String path, String username) {
		Map<String, String> fields = Map.of("username", username, "password", "Wr0ng-Password!", "code", "000000");
		return answer(this.browser.post(path, fields)) + answer(this.browser.submit(path, fields));
	}

	private static String answer(HttpResponse<String> response) {
		return response.statusCode() + "\n" + response.headers()
			.map()
			.entrySet()
			.stream()
			.filter((header) -> !List.of("date", "set-cookie").contains(header.getKey().toLowerCase(Locale.ROOT)))
			.map(Object::toString)
			.sorted()
			.collect(Collectors.joining("\n")) + response.body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/login/code", "/login/mfa", "/login/mfa/code", "/login/mfa/totp",
			"/login/password", "/register", "/register/code", "/forgot-password", "/forgot-password/code", "/logout" })
	@DisplayName("#13 without a CSRF token, or with a foreign one, nothing is done")
	void csrf(String path) {
		login("carol", "Passw0rd!");
		String attempt = this.browser.get("/login").body();
		int calls = operations().size();
		Map<String, String> fields = Map.of("username", "bob", "password", "Passw0rd!", "code", "1", "method", "email");
		for (String token : List.of("", new Browser(this.port).cookie("XSRF-TOKEN"))) {
			assertThat(this.browser.postWith(token, path, fields).statusCode()).isEqualTo(403);
		}
		assertThat(operations()).hasSize(calls);
		assertThat(this.browser.get("/login").body()).isEqualTo(attempt);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https:evil.example", "\\\\evil.example", "%2f%2fevil.example",
			"/ok\r\nLocation: https://evil.example" })
	@DisplayName("#14 a sign-in leads to where the same application sent it from, and nowhere else")
	void noOpenRedirect(String target) {
		Map<String, String> fields = Map.of("username", "bob", "password", "Passw0rd!", "redirect", target, "continue",
				target, "next", target, "redirectUrl", target);
		HttpResponse<String> answer = this.browser.submit("/login", fields);
		assertThat(this.browser.target(answer)).isEqualTo("http://localhost:" + this.port + "/");
		Browser other = new Browser(this.port);
		other.page("/factors?next=//evil.example");
		assertThat(Browser.location(other.submit("/login", fields)))
			.isEqualTo(this.stack.savedAddress("/factors?next=//evil.example"));
		other.get("/logout");
	}

	@Test
	@DisplayName("#15 guessing ends in a captcha, one request and one event for each try")
	void guessingIsStopped() {
		failUntilCaptchaIsNeeded();
		int tries = operations().size();
		assertThat(operations()).containsOnly("loginByUsername");
		assertThat(this.events.published()).hasSize(tries)
			.allMatch(AbstractAuthenticationFailureEvent.class::isInstance);
	}

	@Test
	@DisplayName("#16 a phone code registers nobody, and does not tell so")
	void unknownPhoneIsNotRegistered() {
		String users = this.emulator.users().toString();
		this.browser.post("/login/code", Map.of("username", "13777777777"));
		HttpResponse<String> unknown = this.browser.post("/login",
				Map.of("method", "phone-code", "username", "13777777777", "code", code("13777777777")));
		HttpResponse<String> wrong = this.browser.post("/login",
				Map.of("method", "phone-code", "username", "13800000002", "code", "000000"));
		assertThat(answer(unknown)).isEqualTo(answer(wrong)).contains("401");
		assertThat(this.emulator.users()).hasToString(users);
	}

	@Test
	@DisplayName("#57 the address of the end user is the connection's, not what a header claims")
	void forwardedAddressIsNotBelieved() {
		this.browser.postFrom("203.0.113.7", "/login", Map.of("username", "bob", "password", "wrong"));
		String sent = this.emulator.requests().toString();
		assertThat(sent).contains("127.0.0.1").doesNotContain("203.0.113.7");
	}

	@Test
	@DisplayName("#67 each step is one event, and who is signed in has both factors")
	void events() {
		login("grace", "Passw0rd!");
		this.browser.post("/login/mfa/code", Map.of("factor", "sms"));
		this.browser.post("/login/mfa", Map.of("factor", "sms", "code", "000000"));
		String code = code("13800000007");
		this.browser.post("/login/mfa", Map.of("factor", "sms", "code", code));
		assertThat(this.events.published()).extracting((event) -> event.getClass().getSimpleName())
			.containsExactlyElementsOf(Stream
				.of("AuthingLoginStepEvent", "AuthenticationFailureBadCredentialsEvent", "AuthenticationSuccessEvent",
						this.stack.expect(Difference.SESSION_EVENT), "InteractiveAuthenticationSuccessEvent")
				.filter((name) -> !name.isEmpty())
				.toList());
		AbstractAuthenticationEvent success = this.events.published()
			.stream()
			.filter(AuthenticationSuccessEvent.class::isInstance)
			.findFirst()
			.orElseThrow();
		assertThat(success.getAuthentication().getAuthorities().toString()).contains("FACTOR_PASSWORD", "FACTOR_SMS");
		assertThat(this.events.published().toString()).doesNotContain("Passw0rd!", code, "13800000007", "eyJ");
	}

	@Test
	@DisplayName("#69 a fault in a filter is 500, and nobody is signed in")
	void faultInAFilter() {
		HttpResponse<String> fault = this.browser.post("/login", Map.of("username", "boom", "password", "Passw0rd!"));
		assertThat(fault.statusCode()).isEqualTo(500);
		assertThat(fault.body()).doesNotContain("canary", "Exception");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	@DisplayName("#70 who signs in where somebody else is signed in gets a new session")
	void anotherUserEndsTheSession() {
		assertThat(login("alice", "Passw0rd!").statusCode()).isEqualTo(200);
		String alice = this.browser.get("/me").body();
		String session = this.browser.cookie(this.stack.sessionCookie());
		this.browser.get("/remember?what=alice");
		assertThat(login("bob", "Passw0rd!").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/me").body()).isNotEqualTo(alice);
		assertThat(this.browser.get("/remember").body()).isEqualTo("nothing");
		assertThat(this.browser.cookie(this.stack.sessionCookie())).isNotEqualTo(session);
	}

}
