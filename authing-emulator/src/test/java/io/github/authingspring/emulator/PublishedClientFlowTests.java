package io.github.authingspring.emulator;

import cn.authing.core.auth.AuthenticationClient;
import cn.authing.core.auth.MfaAuthenticationClient;
import cn.authing.core.graphql.GraphQLException;
import cn.authing.core.types.AssosicateMfaAuthenticatorParams;
import cn.authing.core.types.ConfirmAssosicateMfaAuthenticatorParams;
import cn.authing.core.types.LoginByEmailInput;
import cn.authing.core.types.RegisterByEmailInput;
import cn.authing.core.types.TotpSource;
import cn.authing.core.types.UpdateUserInput;
import cn.authing.core.types.User;
import cn.authing.core.types.VerifyTotpMfaParams;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests in which Authing's published Java client talks to the emulator.
 */
class PublishedClientFlowTests extends SharedEmulatorTests {

	private final AuthenticationClient client = client();

	@Test
	void clientRegistersSignsInAndChangesItsProfile() throws Exception {
		this.client.registerByEmail(new RegisterByEmailInput("zoe@example.com", "Str0ng!pass")).execute();
		User user = login("zoe@example.com", "Str0ng!pass");
		assertThat(user.getToken()).isNotEmpty();
		UpdateUserInput changes = new UpdateUserInput();
		changes.setNickname("Zo");
		assertThat(this.client.updateProfile(changes).execute().getNickname()).isEqualTo("Zo");
		this.client.sendSmsCode("13900000088").execute();
		String code = emulator.messages("13900000088").get(0).code();
		assertThat(this.client.bindPhone("13900000088", code).execute().getPhone()).isEqualTo("13900000088");
		assertThat(this.client.getCurrentUser().execute().getNickname()).isEqualTo("Zo");
	}

	@Test
	void clientReadsRolesAndVerifiesTotp() throws Exception {
		login("alice@example.com", Wire.PASSWORD);
		assertThat(this.client.hasRole("admin", "default").execute()).isTrue();
		assertThat(this.client.hasRole("reader", "default").execute()).isFalse();
		MfaAuthenticationClient mfa = new MfaAuthenticationClient(this.client);
		String secret = mfa
			.assosicateMfaAuthenticator(
					new AssosicateMfaAuthenticatorParams("totp", this.client.getToken(), TotpSource.SELF))
			.execute()
			.getSecret();
		String code = Otp.code(secret, clock.instant());
		mfa.confirmAssosicateMfaAuthenticator(
				new ConfirmAssosicateMfaAuthenticatorParams("totp", code, TotpSource.SELF, this.client.getToken()))
			.execute();
		GraphQLException demand = catchThrowableOfType(GraphQLException.class,
				() -> login("alice@example.com", Wire.PASSWORD));
		assertThat(demand).hasMessageContaining("1635");
		String mfaToken = demand.getMessage().replaceFirst("(?s).*\"mfaToken\"\\s*:\\s*\"([^\"]+)\".*", "$1");
		assertThat(mfa.verifyTotpMfa(new VerifyTotpMfaParams(code, mfaToken)).execute().getUsername())
			.isEqualTo("alice");
	}

	private User login(String email, String password) throws Exception {
		return this.client.loginByEmail(new LoginByEmailInput(email, password)).execute();
	}

	private static AuthenticationClient client() {
		AuthenticationClient client = new AuthenticationClient(emulator.appId(), emulator.appHost().toString());
		client.setUserPoolId(emulator.userPoolId());
		client.setPublicKey(emulator.publicKey());
		return client;
	}

}
