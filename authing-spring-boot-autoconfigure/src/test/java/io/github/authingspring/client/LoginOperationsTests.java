package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.client.model.Captcha;
import io.github.authingspring.client.model.MfaMethod;
import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link LoginOperations} against the emulator.
 */
@ExtendWith(SharedEmulator.class)
class LoginOperationsTests {

	private static final String PASSWORD = "Passw0rd!";

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final AuthenticationClient client = EmulatorClients.of(this.emulator);

	@Test
	void loginByEmail() {
		User alice = this.client.loginByEmail("Alice@Example.com", PASSWORD).execute();
		assertThat(alice.username()).isEqualTo("alice");
		assertThat(this.client.as(alice.token()).getCurrentUser().execute().id()).isEqualTo(alice.id());
		assertThat(alice.toString()).doesNotContain(alice.token());
	}

	@Test
	void loginByEmailWhenReactive() {
		StepVerifier.create(this.client.loginByEmail("alice@example.com", PASSWORD).toMono().map(User::username))
			.expectNext("alice")
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void loginByUsername() {
		assertThat(this.client.loginByUsername("bob", PASSWORD).execute().email()).isEqualTo("bob@example.com");
	}

	@Test
	void loginByPhonePassword() {
		assertThat(this.client.loginByPhonePassword("13800000001", PASSWORD).execute().username()).isEqualTo("alice");
	}

	@Test
	void loginByPhoneCode() {
		this.client.sendSmsCode("13800000001").execute();
		String code = this.emulator.messages("13800000001").get(0).code();
		assertThat(this.client.loginByPhoneCode("13800000001", code).execute().username()).isEqualTo("alice");
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> this.client.loginByPhoneCode("13800000001", code).execute())
			.satisfies((ex) -> assertThat(ex.category()).isEqualTo(AuthingErrorCategory.CREDENTIALS));
	}

	@Test
	void loginByPhoneCodeWhenPhoneIsUnknownThenRegistersOnlyWhenAsked() {
		String phone = "13900000099";
		this.client.sendSmsCode(phone).execute();
		String code = this.emulator.messages(phone).get(0).code();
		AuthingResponseException refusal = refusal(this.client.loginByPhoneCode(phone, code));
		assertThat(refusal.category()).isEqualTo(AuthingErrorCategory.UNKNOWN_USER);
		this.emulator.reset();
		this.client.sendSmsCode(phone).execute();
		String another = this.emulator.messages(phone).get(0).code();
		LoginOptions register = LoginOptions.defaults().withAutoRegister(true);
		assertThat(this.client.loginByPhoneCode(phone, another, register).execute().phone()).isEqualTo(phone);
	}

	@Test
	void loginByLdap() {
		assertThat(this.client.loginByLdap("ldap-lee", PASSWORD).execute().email()).isEqualTo("lee@corp.example.com");
	}

	@ParameterizedTest(name = "#5 {0}")
	@ValueSource(strings = { "*", "ldap-lee)(uid=*", "*)(uid=*))(|(uid=*", "ldap-lee\u0000" })
	void loginByLdapWhenMetacharactersThenRefused(String username) {
		assertThat(refusal(this.client.loginByLdap(username, PASSWORD)).category())
			.isIn(AuthingErrorCategory.CREDENTIALS, AuthingErrorCategory.UNKNOWN_USER);
	}

	@ParameterizedTest(name = "#5 {0}")
	@ValueSource(strings = { "ad-ann", "CORP\\ad-ann", "ad-ann@corp.example.com" })
	void loginByAd(String username) {
		assertThat(this.client.loginByAd(username, PASSWORD).execute().email()).isEqualTo("ann@corp.example.com");
	}

	@Test
	void loginBySubAccount() {
		assertThat(this.client.loginBySubAccount("123456789", PASSWORD).execute().token()).isNotEmpty();
	}

	@Test
	@DisplayName("#1 unknown user and wrong password are the same refusal")
	void loginWhenUserIsUnknownThenAsWithWrongPassword() {
		AuthingResponseException unknown = refusal(this.client.loginByEmail("nobody@example.com", PASSWORD));
		AuthingResponseException wrong = refusal(this.client.loginByEmail("bob@example.com", "wrong-canary"));
		assertThat(unknown.category()).as("#1").isEqualTo(wrong.category()).isEqualTo(AuthingErrorCategory.CREDENTIALS);
		assertThat(wrong).hasMessageContaining("loginByEmail").hasMessageNotContaining("canary");
	}

	@Test
	@DisplayName("#2 a locked account is told from others only with the right password")
	void loginWhenAccountIsLockedThenTyped() {
		assertThat(refusal(this.client.loginByEmail("dave@example.com", PASSWORD)).category())
			.isEqualTo(AuthingErrorCategory.LOCKED);
		assertThat(refusal(this.client.loginByEmail("dave@example.com", "wrong")).category()).as("#2")
			.isEqualTo(AuthingErrorCategory.CREDENTIALS);
	}

	@Test
	void loginWhenOwnTotpIsBoundThenChallenge() {
		MfaRequiredException ex = catchThrowableOfType(MfaRequiredException.class,
				() -> this.client.loginByEmail("carol@example.com", PASSWORD).execute());
		assertThat(ex.code()).isEqualTo(1635);
		assertThat(ex.challenge().methods()).containsExactly(MfaMethod.OTP);
		assertThat(ex.toString() + ex.challenge()).doesNotContain(ex.challenge().mfaToken());
	}

	@Test
	void loginWhenApplicationDemandsMfaThenChallenge() {
		MfaRequiredException ex = catchThrowableOfType(MfaRequiredException.class,
				() -> this.client.loginByEmail("grace@example.com", PASSWORD).execute());
		assertThat(ex.code()).isEqualTo(1636);
		assertThat(ex.challenge().methods()).containsExactlyInAnyOrder(MfaMethod.SMS, MfaMethod.EMAIL, MfaMethod.OTP);
		assertThat(ex.challenge().totpMfaEnabled()).isFalse();
		assertThat(ex.challenge().contacts().phone()).isEqualTo("13800000007");
	}

	@Test
	void loginWhenPasswordMustBeSetThenResetToken() {
		PasswordResetRequiredException ex = catchThrowableOfType(PasswordResetRequiredException.class,
				() -> this.client.loginByEmail("erin@example.com", PASSWORD).execute());
		assertThat(ex.reason()).isEqualTo(PasswordResetRequiredException.Reason.FIRST_LOGIN);
		assertThat(ex.toString()).doesNotContain(ex.resetToken());
	}

	@ParameterizedTest(name = "#3 [{0}]")
	@ValueSource(strings = { "", " ", "\t\n" })
	void loginWhenBlankThenRefusedWithoutRequest(String blank) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.loginByEmail("a@b.c", blank))
			.withMessage("'password' of 'loginByEmail' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.loginByLdap(blank, PASSWORD));
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.loginByAd("ad-ann", blank));
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.loginByPhoneCode("13800000001", blank));
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void loginWhenPasswordIsLongerThanKeyAllowsThenRefusedWithoutRequest() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.loginByEmail("alice@example.com", "é".repeat(1000)).execute())
			.withMessageContaining("bytes")
			.withMessageNotContaining("é");
		assertThat(this.emulator.requests()).as("#4").isEmpty();
	}

	@Test
	void loginWhenKeyIsFetchedThenOnce() {
		AuthenticationClient fetching = TestClients.of(new Application(this.emulator.appId(),
				this.emulator.appHost().toString(), null, null, null, "auto", null));
		fetching.loginByEmail("alice@example.com", PASSWORD).execute();
		fetching.loginByEmail("alice@example.com", PASSWORD).execute();
		assertThat(this.emulator.requests()).extracting((request) -> request.path())
			.containsExactly("/api/v2/.well-known", "/graphql/v2", "/graphql/v2");
	}

	@Test
	void loginWhenKeyIsAnotherThenConfigurationError() {
		AuthenticationClient cloud = TestClients
			.of(Application.of(this.emulator.appId(), this.emulator.appHost().toString()));
		assertThat(refusal(cloud.loginByEmail("alice@example.com", PASSWORD)).category())
			.isEqualTo(AuthingErrorCategory.CONFIGURATION);
	}

	@Test
	void loginWhenManyFailuresThenCaptcha() {
		for (int i = 0; i < 5; i++) {
			if (refusal(this.client.loginByEmail("bob@example.com", "wrong")) instanceof CaptchaRequiredException) {
				return;
			}
		}
		assertThat(refusal(this.client.loginByEmail("bob@example.com", PASSWORD)))
			.isInstanceOf(CaptchaRequiredException.class);
	}

	@Test
	void getCaptcha() {
		loginWhenManyFailuresThenCaptcha();
		Captcha captcha = this.client.getCaptcha().execute();
		assertThat(captcha.contentType().getType()).isEqualTo("image");
		assertThat(captcha.cookies()).isNotEmpty();
		assertThat(captcha.toString()).doesNotContain(captcha.cookies());
		assertThat(refusal(this.client.loginByEmail("bob@example.com", PASSWORD,
				LoginOptions.defaults().withCaptcha("?", captcha))))
			.isInstanceOf(CaptchaRequiredException.class);
		Captcha next = this.client.getCaptcha().execute();
		String text = Pattern.compile(">([A-Z0-9])</text>")
			.matcher(new String(next.picture().getByteArray(), StandardCharsets.UTF_8))
			.results()
			.map((letter) -> letter.group(1))
			.collect(Collectors.joining());
		assertThat(refusal(
				this.client.loginByEmail("bob@example.com", PASSWORD, LoginOptions.defaults().withCaptchaCode(text))))
			.isInstanceOf(CaptchaRequiredException.class);
		assertThat(
				this.client.loginByEmail("bob@example.com", PASSWORD, LoginOptions.defaults().withCaptcha(text, next))
					.execute()
					.username())
			.isEqualTo("bob");
	}

	private static AuthingResponseException refusal(AuthingCall<?> call) {
		return catchThrowableOfType(AuthingResponseException.class, call::execute);
	}

}
