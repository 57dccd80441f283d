package io.github.authingspring.sample;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contacts and second factor, as their owner meets them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityPagesTests {

	private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{16,})</code>");

	@LocalServerPort
	private int port;

	@Autowired
	private AuthingConnectionDetails authing;

	@Autowired
	private AuthenticationClient client;

	private Newcomer user;

	private EmulatorControl emulator;

	@BeforeEach
	void signUp() {
		this.user = new Newcomer(this.port, this.client);
		this.emulator = new EmulatorControl(this.authing);
	}

	@AfterEach
	void resetClock() {
		this.emulator.resetClock();
	}

	@Test
	void overviewShowsLevelContactsAndApplications() {
		assertThat(this.user.page("/security")).contains("<span class=\"of\">of 100</span>", this.user.email(),
				"None yet", "Off", "<h2>Applications</h2>");
	}

	@Test
	void emailWhenChangedWithBothCodesThenSignsIn() {
		String email = Newcomer.newEmail();
		String page = this.user.submit("/security/email/send", Map.of("contact", " " + email));
		assertThat(page).contains("Code from " + email, "Code from " + this.user.email());
		page = this.user.submit("/security/email", codes(email, this.user.email()));
		assertThat(page).contains("Your email address is now " + email);
		assertThat(this.user.page("/security/email")).contains("Send code");
		assertThat(this.user.signInElsewhere(email, Newcomer.PASSWORD)).isEqualTo("/");
		assertThat(this.user.signInElsewhere(this.user.email(), Newcomer.PASSWORD)).startsWith("/login?error");
	}

	@Test
	void emailWhenCodeIsWrongThenAsksAgainForTheSameAddress() {
		String email = Newcomer.newEmail();
		this.user.submit("/security/email/send", Map.of("contact", email));
		String page = this.user.submitInVain("/security/email", Map.of("code", "0", "oldCode", "0"));
		assertThat(page).contains("id=\"code-error\"", "One of the two codes is not right", "Code from " + email);
		assertThat(this.user.submit("/security/email", codes(email, this.user.email()))).contains("is now " + email);
	}

	@Test
	void emailWhenCodeOfOldOneIsMissingThenAsksForIt() {
		String email = Newcomer.newEmail();
		this.user.submit("/security/email/send", Map.of("contact", email));
		String page = this.user.submitInVain("/security/email",
				Map.of("code", this.emulator.code(email), "oldCode", ""));
		assertThat(page).contains("id=\"oldCode-error\"", "Enter the code sent to your current email address, too.");
	}

	@Test
	void emailWhenAnotherAccountHasItThenSaysSo() {
		this.user.submit("/security/email/send", Map.of("contact", "alice@example.com"));
		String page = this.user.submitInVain("/security/email", codes("alice@example.com", this.user.email()));
		assertThat(page).contains("Another account uses this email address already.");
		assertThat(this.user.submit("/security/email/restart", Map.of())).contains("Send code");
	}

	@ParameterizedTest
	@CsvSource({ "email, '', Enter where", "email, nonsense, This is not an email address.",
			"phone, nonsense, This is not a phone number." })
	void contactWhenNoneThenSaysSoAndKeepsWhatWasTyped(String kind, String contact, String text) {
		assertThat(this.user.submitInVain("/security/" + kind + "/send", Map.of("contact", contact)))
			.contains("value=\"" + contact + "\"", "id=\"contact-error\"", text);
	}

	@Test
	void contactWhenTheSameThenSaysSo() {
		assertThat(this.user.submitInVain("/security/email/send", Map.of("contact", this.user.email())))
			.contains("This is the one you have already.");
	}

	@Test
	void codeWhenSentTooOftenThenAsksToWait() {
		String email = Newcomer.newEmail();
		this.user.submit("/security/email/send", Map.of("contact", email));
		assertThat(this.user.submitInVain("/security/email/send-again", Map.of())).contains("That was too often.",
				"Code from " + email);
	}

	@Test
	void codeWhenNoneWasAskedForThenGoesToTheBeginning() {
		assertThat(this.user.submit("/security/phone", Map.of("code", "123456"))).contains("Send code");
	}

	@Test
	void phoneWhenAddedChangedAndRemovedThenTheOverviewTells() {
		String first = newPhone();
		this.user.submit("/security/phone/send", Map.of("contact", first));
		String page = this.user.submit("/security/phone", Map.of("code", this.emulator.code(first)));
		assertThat(page).contains("Your phone number is now " + first);
		assertThat(this.user.signInElsewhere(first, Newcomer.PASSWORD)).isEqualTo("/");
		this.emulator.advanceClock(Duration.ofMinutes(2));
		String second = newPhone();
		this.user.submit("/security/phone/send", Map.of("contact", second));
		page = this.user.submit("/security/phone", codes(second, first));
		assertThat(page).contains("Your phone number is now " + second);
		page = this.user.submit("/security/phone/unbind", Map.of());
		assertThat(page).contains("Your phone number is removed.").doesNotContain(second);
	}

	@Test
	void emailWhenLastWayToSignInThenStays() {
		assertThat(this.user.submitInVain("/security/email/unbind", Map.of())).contains("your last way to sign in");
		assertThat(this.user.page("/security")).contains(this.user.email());
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void authenticatorWhenBoundThenIsAskedForUntilRemoved(CapturedOutput output) {
		String page = this.user.submit("/security/totp", Map.of());
		String secret = secret(page);
		assertThat(page).contains("src=\"data:image/png;base64,");
		page = this.user.submitInVain("/security/totp/confirm", Map.of("totp", "12"));
		assertThat(secret(page)).isEqualTo(secret);
		assertThat(page).contains("id=\"totp-error\"", "This code is not right.");
		page = this.user.submit("/security/totp/confirm", Map.of("totp", Totp.code(secret)));
		assertThat(page).contains("Recovery code").containsPattern("<code>([0-9a-f]{4}-){5}[0-9a-f]{4}</code>");
		assertThat(this.user.page("/security/totp")).contains("Remove authenticator")
			.doesNotContain(secret, "Recovery code");
		assertThat(this.user.signInElsewhere(this.user.email(), Newcomer.PASSWORD)).isNotEqualTo("/");
		page = this.user.submit("/security/totp/remove", Map.of());
		assertThat(page).contains("The authenticator is removed.");
		assertThat(this.user.signInElsewhere(this.user.email(), Newcomer.PASSWORD)).isEqualTo("/");
		assertThat(output.getAll()).doesNotContain(secret);
	}

	@Test
	void stepsWhenSomebodyElseSignsInThenAreNotHis() {
		String email = Newcomer.newEmail();
		String secret = secret(this.user.submit("/security/totp", Map.of()));
		this.user.submit("/security/email/send", Map.of("contact", email));
		this.user.submit("/profile", Map.of("nickname", "Somebody"));
		this.user.visitor().signIn(Map.of("username", "alice", "password", Newcomer.PASSWORD));
		assertThat(this.user.page("/security/totp")).doesNotContain("data:image", secret, "Somebody");
		assertThat(this.user.page("/security/email")).contains("alice@example.com").doesNotContain(email);
	}

	@Test
	void authenticatorWhenCancelledThenForgetsTheSecret() {
		String first = secret(this.user.submit("/security/totp", Map.of()));
		assertThat(this.user.submit("/security/totp/cancel", Map.of())).contains("Off");
		assertThat(this.user.page("/security/totp")).contains("Set up authenticator").doesNotContain("data:image");
		assertThat(secret(this.user.submit("/security/totp", Map.of()))).isNotEqualTo(first);
	}

	private Map<String, String> codes(String contact, String old) {
		return Map.of("code", this.emulator.code(contact), "oldCode", this.emulator.code(old));
	}

	private static String newPhone() {
		return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
	}

	private static String secret(String page) {
		Matcher secret = SECRET.matcher(page);
		assertThat(secret.find()).isTrue();
		return secret.group(1).replace(" ", "");
	}

}
