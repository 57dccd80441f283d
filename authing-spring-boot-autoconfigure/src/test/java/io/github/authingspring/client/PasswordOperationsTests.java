package io.github.authingspring.client;

import java.time.Duration;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link PasswordOperations} and {@link VerificationOperations} against the
 * emulator.
 */
@ExtendWith(SharedEmulator.class)
class PasswordOperationsTests {

	private static final String EMAIL = "bob@example.com";

	private static final String PHONE = "13800000002";

	private static final String PASSWORD = "N3w-Passw0rd!";

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final AuthenticationClient client = EmulatorClients.of(this.emulator);

	@Test
	void resetPasswordByPhoneCode() {
		this.client.sendSmsCode(PHONE, SmsScene.RESET).execute();
		String code = this.emulator.messages(PHONE).get(0).code();
		assertThat(this.client.resetPasswordByPhoneCode(PHONE, code, PASSWORD).execute().code()).isEqualTo(200);
		assertThat(this.client.loginByPhonePassword(PHONE, PASSWORD).execute().username()).isEqualTo("bob");
		assertRefused(this.client.loginByPhonePassword(PHONE, "Passw0rd!"));
	}

	@Test
	@DisplayName("#18 a code works once")
	void resetPasswordByEmailCode() {
		this.client.sendEmail(EMAIL, EmailScene.RESET_PASSWORD).execute();
		String code = this.emulator.messages(EMAIL).get(0).code();
		this.client.resetPasswordByEmailCode(EMAIL, code, PASSWORD).execute();
		assertThat(this.client.loginByEmail(EMAIL, PASSWORD).execute().username()).isEqualTo("bob");
		assertRefused(this.client.resetPasswordByEmailCode(EMAIL, code, "0ther-Passw0rd!"));
	}

	@Test
	@DisplayName("#20 a code for one purpose or account serves no other")
	void resetPasswordWhenCodeIsForSomethingElseThenRefused() {
		this.client.sendSmsCode(PHONE, SmsScene.LOGIN).execute();
		String code = this.emulator.messages(PHONE).get(0).code();
		assertRefused(this.client.resetPasswordByPhoneCode(PHONE, code, PASSWORD));
		assertRefused(this.client.resetPasswordByPhoneCode("13800000001", code, PASSWORD));
	}

	@Test
	@DisplayName("#19 a code is refused after its time")
	void resetPasswordWhenCodeIsExpiredThenRefused() {
		this.client.sendSmsCode(PHONE, SmsScene.RESET).execute();
		this.client.sendEmail(EMAIL, EmailScene.RESET_PASSWORD).execute();
		this.emulator.advanceClock(Duration.ofSeconds(61));
		assertRefused(this.client.resetPasswordByPhoneCode(PHONE, newest(PHONE), PASSWORD));
		this.emulator.advanceClock(Duration.ofMinutes(10));
		assertRefused(this.client.resetPasswordByEmailCode(EMAIL, newest(EMAIL), PASSWORD));
	}

	@Test
	@DisplayName("#21 guessing voids the code")
	void resetPasswordWhenGuessedTooOftenThenCodeIsVoid() {
		this.client.sendSmsCode(PHONE, SmsScene.RESET).execute();
		String code = newest(PHONE);
		String guess = code.equals("000000") ? "111111" : "000000";
		for (int i = 0; i < 6; i++) {
			assertRefused(this.client.resetPasswordByPhoneCode(PHONE, guess, PASSWORD));
		}
		assertRefused(this.client.resetPasswordByPhoneCode(PHONE, code, PASSWORD));
	}

	@Test
	@DisplayName("#26 sending a code does not tell who is known")
	void sendWhenAddressIsUnknownThenSameAnswer() {
		assertThat(this.client.sendSmsCode("13900000000", SmsScene.RESET).execute())
			.isEqualTo(this.client.sendSmsCode(PHONE, SmsScene.RESET).execute());
		assertThat(this.client.sendEmail("nobody@example.com", EmailScene.RESET_PASSWORD).execute())
			.isEqualTo(this.client.sendEmail(EMAIL, EmailScene.RESET_PASSWORD).execute());
	}

	@Test
	@DisplayName("#27 the token of a first sign-in works once")
	void resetPasswordByFirstToken() {
		PasswordResetRequiredException required = catchThrowableOfType(PasswordResetRequiredException.class,
				() -> this.client.loginByEmail("erin@example.com", "Passw0rd!").execute());
		this.client.resetPasswordByFirstToken(required.resetToken(), PASSWORD).execute();
		assertThat(this.client.loginByEmail("erin@example.com", PASSWORD).execute().username()).isEqualTo("erin");
		assertRefused(this.client.resetPasswordByFirstToken(required.resetToken(), "0ther-Passw0rd!"));
	}

	@Test
	void resetPasswordWithForceResetWhenTokenIsUnknownThenRefused() {
		assertRefused(this.client.resetPasswordWithForceReset("unknown", "Passw0rd!", PASSWORD));
	}

	@Test
	void checkPasswordStrength() {
		assertThat(this.client.checkPasswordStrength(PASSWORD).execute().valid()).isTrue();
		assertThat(this.client.checkPasswordStrength("abc").execute().valid()).isFalse();
	}

	private String newest(String to) {
		return this.emulator.messages(to).get(0).code();
	}

	private static void assertRefused(AuthingCall<?> call) {
		assertThatExceptionOfType(AuthingResponseException.class).isThrownBy(call::execute);
	}

}
