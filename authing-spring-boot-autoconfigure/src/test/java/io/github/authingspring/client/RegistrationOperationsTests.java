package io.github.authingspring.client;

import java.util.Map;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RegistrationOperations} against the emulator.
 */
@ExtendWith(SharedEmulator.class)
class RegistrationOperationsTests {

	private static final String PASSWORD = "N3w-Passw0rd!";

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final AuthenticationClient client = EmulatorClients.of(this.emulator);

	@Test
	void registerByEmail() {
		User user = this.client.registerByEmail("zoe@example.com", PASSWORD).execute();
		assertThat(user.email()).isEqualTo("zoe@example.com");
		assertThat(user.emailVerified()).isFalse();
		assertThat(user.token()).isNull();
		assertThat(this.client.loginByEmail("zoe@example.com", PASSWORD).execute().id()).isEqualTo(user.id());
	}

	@Test
	void registerByEmailWhenTakenThenConflict() {
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> this.client.registerByEmail("alice@example.com", PASSWORD).execute())
			.satisfies((ex) -> assertThat(ex.category()).isEqualTo(AuthingErrorCategory.INPUT));
	}

	@Test
	void registerByUsernameWhenForcedLoginAndProfileThenTokenAndValues() {
		RegistrationOptions options = RegistrationOptions.defaults()
			.withForceLogin(true)
			.withProfile(ProfileUpdate.of(Map.of("nickname", "Zo", "company", "Books & Co")));
		User user = this.client.registerByUsername("zoe", PASSWORD, options).execute();
		User current = this.client.as(user.token()).getCurrentUser().execute();
		assertThat(current.nickname()).isEqualTo("Zo");
		assertThat(current.company()).isEqualTo("Books & Co");
	}

	@Test
	void registerByPhoneCode() {
		String phone = "13900000042";
		this.client.sendSmsCode(phone).execute();
		String code = this.emulator.messages(phone).get(0).code();
		User user = this.client
			.registerByPhoneCode(phone, code, PASSWORD, RegistrationOptions.defaults().withGenerateToken(true))
			.execute();
		assertThat(user.phone()).isEqualTo(phone);
		assertThat(user.token()).isNotEmpty();
		assertThat(this.client.loginByPhonePassword(phone, PASSWORD).execute().id()).isEqualTo(user.id());
	}

	@Test
	void isUserExists() {
		assertThat(this.client.isUserExists(UserIdentifier.email("alice@example.com")).execute()).isTrue();
		assertThat(this.client.isUserExists(UserIdentifier.username("nobody")).execute()).isFalse();
		assertThat(this.client.isUserExists(UserIdentifier.phone("13800000002")).execute()).isTrue();
		assertThat(this.client.isUserExists(UserIdentifier.externalId("x")).execute()).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> UserIdentifier.phone(" ")).withMessageContaining("phone");
	}

}
