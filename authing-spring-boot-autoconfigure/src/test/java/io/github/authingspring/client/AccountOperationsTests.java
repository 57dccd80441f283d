package io.github.authingspring.client;

import java.util.Map;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.SecurityLevel;
import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AccountOperations}, {@link ProfileOperations} and
 * {@link SessionOperations} against the emulator.
 */
@ExtendWith(SharedEmulator.class)
class AccountOperationsTests {

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final AuthenticationClient client = EmulatorClients.of(this.emulator);

	private AuthenticatedClient bob;

	@BeforeEach
	void signIn() {
		this.bob = this.client.as(this.client.loginByUsername("bob", "Passw0rd!").execute().token());
	}

	@Test
	void updateProfile() {
		User user = this.bob
			.updateProfile(ProfileUpdate.empty().with(ProfileField.NICKNAME, "Bobby").with(ProfileField.CITY, "Wuhan"))
			.execute();
		assertThat(user.nickname()).isEqualTo("Bobby");
		assertThat(this.bob.getCurrentUser().execute().city()).isEqualTo("Wuhan");
	}

	@ParameterizedTest
	@CsvSource({ "email, updateEmail", "phone, updatePhone", "password, updatePassword", "shoeSize, not a field" })
	void updateProfileWhenFieldIsNoneThenSaysWhatToDo(String field, String hint) {
		assertThatIllegalArgumentException().isThrownBy(() -> ProfileUpdate.of(Map.of(field, "x")))
			.withMessageContaining("'" + field + "'")
			.withMessageContaining(hint);
	}

	@Test
	void updateProfileWhenEmptyThenRefusedLocally() {
		int before = this.emulator.requests().size();
		assertThatIllegalArgumentException().isThrownBy(() -> this.bob.updateProfile(ProfileUpdate.empty()))
			.withMessageContaining("updateProfile");
		assertThat(this.emulator.requests()).hasSize(before);
	}

	@Test
	void updatePassword() {
		this.bob.updatePassword("N3w-Passw0rd!", "Passw0rd!").execute();
		assertThat(this.client.loginByUsername("bob", "N3w-Passw0rd!").execute().username()).isEqualTo("bob");
		assertRefused(this.bob.updatePassword("0ther-Passw0rd!", "wrong"));
		assertRefused(this.bob.updatePassword("0ther-Passw0rd!"));
	}

	@Test
	void phoneIsUnboundAndBound() {
		this.bob.unbindPhone().execute();
		assertThat(this.bob.getCurrentUser().execute().phone()).isNull();
		assertThat(this.bob.bindPhone("13900000009", code("13900000009")).execute().phone()).isEqualTo("13900000009");
	}

	@Test
	void updatePhoneWhenOldOneIsNotProvenThenRefused() {
		String code = code("13900000009");
		assertRefused(this.bob.updatePhone("13900000009", code, null));
		User user = this.bob.updatePhone("13900000009", code, new OldContact("13800000002", code("13800000002")))
			.execute();
		assertThat(user.phone()).isEqualTo("13900000009");
	}

	@Test
	void emailIsUnboundAndBound() {
		this.bob.unbindEmail().execute();
		assertThat(this.bob.bindEmail("b@example.com", mail("b@example.com")).execute().email())
			.isEqualTo("b@example.com");
	}

	@Test
	void updateEmail() {
		OldContact old = new OldContact("bob@example.com", mail("bob@example.com"));
		User user = this.bob.updateEmail("c@example.com", mail("c@example.com"), old).execute();
		assertThat(user.email()).isEqualTo("c@example.com");
	}

	@Test
	void getSecurityLevel() {
		SecurityLevel level = this.bob.getSecurityLevel().execute();
		assertThat(level.score()).isBetween(1, 100);
		assertThat(level.password()).isTrue();
		assertThat(level.mfa()).isFalse();
	}

	@Test
	void socialAccountIsLinkedAndUnlinked() {
		User wendy = this.client.wechatLogin("wechat-wendy").execute();
		assertThat(this.bob.linkAccount(wendy.token()).execute().code()).isEqualTo(200);
		assertThat(this.client.wechatLogin("wechat-wendy").execute().username()).isEqualTo("bob");
		assertThat(this.bob.unlinkAccount("wechat:mobile").execute().code()).isEqualTo(200);
		assertRefused(this.bob.unlinkAccount("wechat:mobile"));
	}

	@Test
	void unlinkAccountWhenNotBoundThenRefused() {
		assertRefused(this.bob.unlinkAccount("github"));
	}

	private String code(String phone) {
		this.client.sendSmsCode(phone).execute();
		return this.emulator.messages(phone).get(0).code();
	}

	private String mail(String email) {
		this.client.sendEmail(email, EmailScene.CHANGE_EMAIL).execute();
		return this.emulator.messages(email).get(0).code();
	}

	private static void assertRefused(AuthingCall<?> call) {
		assertThatExceptionOfType(AuthingResponseException.class).isThrownBy(call::execute);
	}

}
