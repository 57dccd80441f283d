package io.github.authingspring.sample;

import java.util.HashMap;
import java.util.Map;

import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The profile, as its owner meets it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProfilePagesTests {

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
	void profileWhenChangedThenShowsIt() {
		String page = this.user.submit("/profile", profile(Map.of("nickname", "Lu <b>Xun</b>", "gender", "M")));
		assertThat(page).contains("Your profile is saved.", "value=\"Lu &lt;b&gt;Xun&lt;/b&gt;\"",
				"<option value=\"M\" selected>", "value=\"1990-03-21\"", "value=\"https://example.com/\"");
		assertThat(this.user.page("/")).contains("<span class=\"who\">Lu &lt;b&gt;Xun&lt;/b&gt;</span>");
		assertThat(this.user.page("/profile")).doesNotContain("Your profile is saved.");
	}

	@Test
	void profileWhenClearedThenIsEmpty() {
		this.user.submit("/profile", profile(Map.of("company", "Shop")));
		assertThat(this.user.submit("/profile", profile(Map.of("company", " "))))
			.contains("name=\"company\" value=\"\"");
	}

	@Test
	void profileWhenNothingChangedThenKeepsWhatTheFormDoesNotSend() {
		this.user.submit("/profile", profile(Map.of("company", "Shop")));
		assertThat(this.user.submit("/profile", Map.of("nickname", "Lu"))).contains("value=\"Shop\"");
	}

	@ParameterizedTest
	@CsvSource({ "birthdate, 1990-13-01", "birthdate, soon", "website, example.com", "photo, javascript:alert(1)",
			"gender, X" })
	void profileWhenWrongThenSaysWhereAndKeepsWhatWasTyped(String field, String value) {
		String page = this.user.submitInVain("/profile", profile(Map.of("nickname", "Typed", field, value)));
		assertThat(page).contains("value=\"Typed\"", "id=\"" + field + "-error\"", "role=\"alert\"")
			.containsPattern("id=\"" + field + "\"[^>]+" + field + "-error[^>]+ autofocus>")
			.containsOnlyOnce("autofocus");
		if (!"gender".equals(field)) {
			assertThat(page).contains("value=\"" + value + "\"");
		}
		assertThat(this.user.page("/profile")).doesNotContain("Typed");
	}

	@Test
	void profileWhenTooLongThenIsRefused() {
		String page = this.user.submitInVain("/profile", profile(Map.of("nickname", "x".repeat(51))));
		assertThat(page).contains("at most 50 characters");
	}

	private static Map<String, String> profile(Map<String, String> changes) {
		Map<String, String> fields = new HashMap<>(Map.of("nickname", "", "name", "", "gender", "U", "birthdate",
				"1990-03-21", "company", "", "website", "https://example.com/", "photo", ""));
		fields.putAll(changes);
		return fields;
	}

}
