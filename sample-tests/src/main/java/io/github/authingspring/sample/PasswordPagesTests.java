package io.github.authingspring.sample;

import java.util.HashMap;
import java.util.Map;

import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new password, as its owner meets it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PasswordPagesTests {

	private static final String NEW_PASSWORD = "N3w-and-longer!";

	@LocalServerPort
	private int port;

	@Autowired
	private AuthenticationClient client;

	private Newcomer user;

	@BeforeEach
	void signUp() {
		this.user = new Newcomer(this.port, this.client);
	}

	@Test
	void passwordWhenChangedThenOnlyTheNewOneSignsIn() {
		String page = this.user.submit("/security/password", passwords(Newcomer.PASSWORD, NEW_PASSWORD, NEW_PASSWORD));
		assertThat(page).contains("Your password is changed.");
		assertThat(this.user.page("/security")).doesNotContain("Your password is changed.");
		assertThat(this.user.signInElsewhere(this.user.email(), NEW_PASSWORD)).isEqualTo("/");
		assertThat(this.user.signInElsewhere(this.user.email(), Newcomer.PASSWORD)).startsWith("/login?error");
	}

	@Test
	@DisplayName("#25 whoever changes the password chooses whether the other sessions end")
	void passwordWhenChangedThenEndsOtherSessionsIfWanted() {
		Visitor phone = this.user.elsewhere();
		assertThat(this.user.page("/security/password")).contains("name=\"others\" value=\"true\" checked");
		this.user.submit("/security/password", passwords(Newcomer.PASSWORD, NEW_PASSWORD, NEW_PASSWORD));
		assertThat(phone.page("/security").statusCode()).isEqualTo(200);
		Map<String, String> alone = new HashMap<>(passwords(NEW_PASSWORD, Newcomer.PASSWORD, Newcomer.PASSWORD));
		alone.put("others", "true");
		assertThat(this.user.submit("/security/password", alone)).contains("here, and nowhere else");
		assertThat(phone.page("/security").statusCode()).isEqualTo(302);
		assertThat(this.user.page("/security")).contains(this.user.email());
	}

	@ParameterizedTest
	@CsvSource({ "'', N3w-and-longer!, N3w-and-longer!, current, Enter your current password.",
			"wrong, N3w-and-longer!, N3w-and-longer!, current, This is not your current password.",
			"Passw0rd!, '', '', password, Enter a new password.",
			"Passw0rd!, 12345, 12345, password, This password is not safe enough.",
			"Passw0rd!, N3w-and-longer!, N3w-and-shorter!, again, The two new passwords are not the same." })
	void passwordWhenRefusedThenSaysWhyAndShowsNone(String current, String password, String again, String field,
			String text) {
		String page = this.user.submitInVain("/security/password", passwords(current, password, again));
		assertThat(page).contains("id=\"" + field + "-error\"", text)
			.doesNotContain("N3w-and", "12345", "value=\"wrong");
		assertThat(this.user.signInElsewhere(this.user.email(), Newcomer.PASSWORD)).isEqualTo("/");
	}

	@Test
	void passwordWhenTooLongToEncryptThenIsRefused() {
		String endless = "N3w-".repeat(100);
		assertThat(this.user.submitInVain("/security/password", passwords(Newcomer.PASSWORD, endless, endless)))
			.contains("too long");
	}

	private static Map<String, String> passwords(String current, String password, String again) {
		return Map.of("current", current, "password", password, "again", again);
	}

}
