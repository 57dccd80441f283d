package io.github.authingspring.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AuthenticationClient;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample as its users meet it: over HTTP, on the embedded emulator.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SampleApplicationTests {

	private static final String PASSWORD = "Passw0rd!";

	@LocalServerPort
	private int port;

	@Autowired
	private AuthingConnectionDetails authing;

	private Visitor visitor;

	@Autowired
	private AuthenticationClient client;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	static Stream<Map<String, String>> waysOfAlice() {
		return Stream.of(Map.of("username", "alice@example.com"), Map.of("username", "alice"),
				Map.of("username", "13800000001"), Map.of("method", "email", "username", "ALICE@example.com"),
				Map.of("method", "username", "username", "alice"),
				Map.of("method", "phone-password", "username", "13800000001"));
	}

	@ParameterizedTest
	@MethodSource("waysOfAlice")
	void aliceReachesAdminByPassword(Map<String, String> fields) {
		assertThat(signIn(fields)).isEqualTo("/");
		assertThat(this.visitor.json("/api/admin").statusCode()).isEqualTo(200);
		assertThat(this.visitor.page("/admin").body()).contains("Only the role");
	}

	@Test
	void aliceReachesAdminByCode() {
		String phone = "13800000001";
		assertThat(this.visitor.submit("/login/code", Map.of("username", phone)).headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/login?sent&method=phone-code"));
		assertThat(this.visitor.signIn(Map.of("method", "phone-code", "username", phone, "code",
				new EmulatorControl(this.authing).code(phone))))
			.isEqualTo("/");
		assertThat(this.visitor.json("/api/admin").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "ldap, ldap-lee, lee@corp.example.com", "ad, ad-ann, ann@corp.example.com" })
	void directoryUserReachesOwnData(String method, String username, String email) {
		assertThat(signIn(Map.of("method", method, "username", username))).isEqualTo("/");
		assertThat(this.visitor.json("/api/me").body()).contains(email);
		assertThat(this.visitor.json("/api/admin").statusCode()).isEqualTo(403);
	}

	@Test
	void bobReadsOneBookOnly() {
		signIn(Map.of("username", "bob"));
		assertThat(this.visitor.json("/api/books/1").body()).contains("Dream of the Red Chamber");
		assertThat(this.visitor.json("/api/books/2").statusCode()).isEqualTo(403);
		assertThat(this.visitor.delete("/api/books/1").statusCode()).isEqualTo(403);
		assertThat(this.visitor.json("/api/admin").statusCode()).isEqualTo(403);
	}

	@Test
	void aliceDeletesBook() {
		signIn(Map.of("username", "alice"));
		assertThat(this.visitor.delete("/api/books/4").statusCode()).isEqualTo(204);
		assertThat(this.visitor.json("/api/books/4").statusCode()).isEqualTo(404);
	}

	@Test
	void pagesShowWhoIsSignedIn() {
		signIn(Map.of("username", "bob"));
		assertThat(this.visitor.page("/profile").body()).contains("bob@example.com", "13800000002");
		assertThat(this.visitor.page("/security").body()).contains("reader", "books:1", "books:read");
		assertThat(this.visitor.page("/books").body()).contains("The Art of War");
		assertThat(this.visitor.page("/").body()).contains("Sign out");
	}

	@Test
	void stranger() {
		assertThat(this.visitor.page("/").statusCode()).isEqualTo(200);
		assertThat(this.visitor.page("/profile").headers().firstValue("Location")).isPresent();
		assertThat(this.visitor.json("/api/me").statusCode()).isEqualTo(401);
	}

	@Test
	@DisplayName("#63 the session cookie is HttpOnly, SameSite and of this host alone")
	void sessionCookieIsKeptFromScriptsAndOtherSites() {
		List<String> cookies = this.visitor.page("/profile").headers().allValues("Set-Cookie");
		assertThat(cookies).isNotEmpty().noneMatch((cookie) -> cookie.contains("Domain"));
		assertThat(cookies).filteredOn((cookie) -> cookie.matches("J?SESSION(ID)?=.*"))
			.singleElement(InstanceOfAssertFactories.STRING)
			.containsIgnoringCase("; HttpOnly")
			.contains("; SameSite=Lax");
	}

	@Test
	void tokenIsThatOfItsUser() {
		String token = String.valueOf(this.client.loginByEmail("bob@example.com", PASSWORD).execute().token());
		assertThat(this.visitor.json("/api/me", token).body()).contains("\"username\":\"bob\"");
		assertThat(this.visitor.json("/api/admin", token).statusCode()).isEqualTo(403);
		assertThat(this.visitor.json("/profile", token).statusCode()).isEqualTo(403);
		assertThat(this.visitor.json("/api/me", token + "x").statusCode()).isEqualTo(401);
	}

	@Test
	void signOutEndsSession() {
		signIn(Map.of("username", "alice"));
		assertThat(this.visitor.submit("/logout", Map.of()).statusCode()).isEqualTo(302);
		assertThat(this.visitor.json("/api/me").statusCode()).isEqualTo(401);
	}

	@Test
	void wrongPasswordAndUnknownUserLookTheSame() {
		String wrong = this.visitor.signIn(Map.of("username", "bob@example.com", "password", "wrong"));
		Visitor other = new Visitor(this.port);
		String unknown = other.signIn(Map.of("username", "nobody@example.com", "password", "wrong"));
		assertThat(wrong).isEqualTo(unknown).startsWith("/login?error");
		assertThat(withoutCsrf(this.visitor.page(wrong).body()))
			.isEqualTo(withoutCsrf(other.page(unknown).body()).replace("nobody@example.com", "bob@example.com"));
	}

	@ParameterizedTest
	@CsvSource({ "dave@example.com, /login?error", "erin@example.com, /login/password", "carol@example.com, /login/mfa",
			"grace@example.com, /login/mfa" })
	void accountThatIsNotReadyIsNeverSignedIn(String email, String next) {
		assertThat(signIn(Map.of("username", email))).isEqualTo(next);
		assertThat(this.visitor.json("/api/me").statusCode()).isEqualTo(401);
	}

	private String signIn(Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(fields);
		all.put("password", PASSWORD);
		return this.visitor.signIn(all);
	}

	private static String withoutCsrf(String page) {
		return page.replaceAll("value=\"[^\"]{40,}\"", "");
	}

}
