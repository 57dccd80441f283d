package io.github.authingspring.client;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;

import javax.imageio.ImageIO;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.MfaChallenge;
import io.github.authingspring.client.model.MfaMethod;
import io.github.authingspring.client.model.RecoveredUser;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.client.model.TotpBinding;
import io.github.authingspring.client.model.TotpSource;
import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link MfaOperations} and {@link MfaVerificationOperations} against the
 * emulator.
 */
@ExtendWith(SharedEmulator.class)
class MfaOperationsTests {

	private static final String CAROLS_SECRET = "JBSWY3DPEHPK3PXP";

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final AuthenticationClient client = EmulatorClients.of(this.emulator);

	@Test
	void verifyTotpMfa() {
		MfaVerificationOperations second = this.client.mfa(challenge("carol").mfaToken());
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> second.verifyTotpMfa("000000").execute())
			.satisfies((ex) -> assertThat(ex.category()).isEqualTo(AuthingErrorCategory.CREDENTIALS));
		User carol = second.verifyTotpMfa(Totp.code(CAROLS_SECRET, Instant.now())).execute();
		assertThat(this.client.as(carol.token()).getCurrentUser().execute().username()).isEqualTo("carol");
	}

	@Test
	void verifyAppSmsMfa() {
		MfaChallenge challenge = challenge("grace");
		String phone = challenge.contacts().phone();
		this.client.sendSmsCode(phone, SmsScene.MFA_VERIFY).execute();
		String code = this.emulator.messages(phone).get(0).code();
		assertThat(this.client.mfa(challenge.mfaToken()).verifyAppSmsMfa(phone, code).execute().username())
			.isEqualTo("grace");
	}

	@Test
	void verifyAppEmailMfa() {
		MfaChallenge challenge = challenge("grace");
		String email = challenge.contacts().email();
		this.client.sendEmail(email, EmailScene.MFA_VERIFY).execute();
		String code = this.emulator.messages(email).get(0).code();
		assertThat(this.client.mfa(challenge.mfaToken()).verifyAppEmailMfa(email, code).execute().token()).isNotEmpty();
	}

	@Test
	void totpIsBoundInsideTheSignIn() {
		String mfaToken = challenge("grace").mfaToken();
		TotpBinding binding = this.client.as(mfaToken).associateMfaAuthenticator(TotpSource.APPLICATION).execute();
		assertThat(binding.qrcodeUri()).startsWith("otpauth://totp/").contains("secret=" + binding.secret());
		assertThat(binding.qrcodeDataUrl()).startsWith("data:image/png;base64,");
		assertThat(binding.toString()).doesNotContain(binding.secret());
		User grace = this.client.mfa(mfaToken)
			.confirmAssociateMfaAuthenticator(Totp.code(binding.secret(), Instant.now()))
			.execute();
		assertThat(grace.username()).isEqualTo("grace");
	}

	@Test
	void totpIsBoundListedAndUnbound() {
		AuthenticatedClient bob = this.client.as(this.client.loginByUsername("bob", "Passw0rd!").execute().token());
		assertThat(bob.getMfaAuthenticators(TotpSource.SELF).execute()).isEmpty();
		TotpBinding binding = bob.associateMfaAuthenticator(TotpSource.SELF).execute();
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> bob.confirmAssociateMfaAuthenticator("000000", TotpSource.SELF).execute())
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(400));
		bob.confirmAssociateMfaAuthenticator(Totp.code(binding.secret(), Instant.now()), TotpSource.SELF).execute();
		assertThat(bob.getMfaAuthenticators(TotpSource.SELF).execute()).singleElement()
			.satisfies((authenticator) -> assertThat(authenticator.enable()).isTrue());
		assertThat(challenge("bob").totpMfaEnabled()).isTrue();
		bob.deleteMfaAuthenticator().execute();
		assertThat(this.client.loginByUsername("bob", "Passw0rd!").execute().token()).isNotEmpty();
	}

	@Test
	void verifyTotpRecoveryCode() {
		AuthenticatedClient bob = this.client.as(this.client.loginByUsername("bob", "Passw0rd!").execute().token());
		TotpBinding binding = bob.associateMfaAuthenticator(TotpSource.SELF).execute();
		bob.confirmAssociateMfaAuthenticator(Totp.code(binding.secret(), Instant.now()), TotpSource.SELF).execute();
		RecoveredUser recovered = this.client.mfa(challenge("bob").mfaToken())
			.verifyTotpRecoveryCode(binding.recoveryCode())
			.execute();
		assertThat(recovered.user().username()).isEqualTo("bob");
		assertThat(recovered.recoveryCode()).isNotEmpty().isNotEqualTo(binding.recoveryCode());
		assertThat(recovered.toString()).doesNotContain(recovered.recoveryCode());
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> this.client.mfa(challenge("bob").mfaToken())
				.verifyTotpRecoveryCode(binding.recoveryCode())
				.execute());
	}

	@Test
	void phoneOrEmailBindable() {
		MfaVerificationOperations second = this.client.mfa(challenge("grace").mfaToken());
		assertThat(second.phoneOrEmailBindable(UserIdentifier.phone("13800000007")).execute()).isTrue();
		assertThat(second.phoneOrEmailBindable(UserIdentifier.email("alice@example.com")).execute()).isFalse();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> second.phoneOrEmailBindable(UserIdentifier.username("grace")))
			.withMessageContaining("phoneOrEmailBindable");
	}

	@Test
	void faceIsBoundByBytesAndFiles(@TempDir Path folder) throws IOException {
		AuthenticatedClient bob = this.client.as(this.client.loginByUsername("bob", "Passw0rd!").execute().token());
		byte[] picture = picture();
		Path file = Files.write(folder.resolve("face.png"), picture);
		assertThat(bob.associateFaceByBlob(picture, picture).execute().username()).isEqualTo("bob");
		assertThat(bob.associateFaceByLocalFile(file, file).request().operation())
			.isEqualTo("associateFaceByLocalFile");
		assertThat(this.emulator.requests()).filteredOn((request) -> request.path().startsWith("/api/v2/upload"))
			.hasSize(2);
	}

	@Test
	void faceIsBoundByAddressAndVerified() throws IOException {
		this.emulator.state(this.emulator.state().replaceFirst("(\"applicationMfa\"\\s*:\\s*\\[)", "$1\"FACE\","));
		MfaChallenge challenge = challenge("grace");
		assertThat(challenge.methods()).contains(MfaMethod.FACE);
		String photo = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture());
		this.client.as(challenge.mfaToken()).associateFaceByUrl(photo, photo).execute();
		MfaVerificationOperations second = this.client.mfa(challenge.mfaToken());
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> second.verifyFaceMfa("https://nowhere/other.png").execute());
		assertThat(second.verifyFaceMfa(photo).execute().username()).isEqualTo("grace");
	}

	@Test
	@DisplayName("#23 an answer for another user than the first step's is no sign-in")
	void verifyWhenAnswerIsOfAnotherUserThenFailure() {
		String other = "{\"code\":200,\"data\":{\"id\":\"b\",\"token\":\"%s\"}}"
			.formatted(TestClients.token("{\"sub\":\"b\"}"));
		try (StubServer server = StubServer.answering(other)) {
			String mfaToken = TestClients.token("{\"data\":{\"userId\":\"a\",\"stage\":1}}");
			assertThatExceptionOfType(AuthingTransportException.class)
				.isThrownBy(() -> TestClients.of(server.url()).mfa(mfaToken).verifyTotpMfa("123456").execute())
				.withMessageContaining("another user");
		}
	}

	private MfaChallenge challenge(String username) {
		return catchThrowableOfType(MfaRequiredException.class,
				() -> this.client.loginByUsername(username, "Passw0rd!").execute())
			.challenge();
	}

	private static byte[] picture() throws IOException {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		image.setRGB(3, 3, 0xff8800);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

}
