package io.github.authingspring.autoconfigure.security.stacks;

import java.util.Map;

import io.github.authingspring.autoconfigure.security.stacks.KickoutApplication.OtherInstances;
import io.github.authingspring.autoconfigure.security.stacks.KickoutApplication.SignedOut;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingInstances;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions that are ended by others than their users.
 */
@BothStacks
class KickoutTests {

	@Parameter
	private Stack stack;

	private RunningApplication application;

	private OtherInstances others;

	private SignedOut signedOut;

	private Browser alice;

	private Browser phone;

	private Browser bob;

	private String id;

	@BeforeEach
	void signIn() {
		this.application = this.stack.application(KickoutApplication.class, "authing.app-id=app",
				"authing.app-host=http://stub.invalid");
		this.others = this.application.bean(OtherInstances.class);
		this.signedOut = this.application.bean(SignedOut.class);
		this.alice = signedIn("alice");
		this.phone = signedIn("alice");
		this.bob = signedIn("bob");
		this.id = this.alice.get("/me").body();
		this.others.told().clear();
		this.signedOut.users().clear();
	}

	@AfterEach
	void signOut() {
		kickout(this.id);
	}

	private Browser signedIn(String user) {
		Browser browser = new Browser(this.application.port());
		assertThat(browser.login(user).statusCode()).isEqualTo(200);
		return browser;
	}

	private void kickout(String user) {
		assertThat(this.bob.post("/kickout", Map.of("id", user)).statusCode()).isEqualTo(200);
	}

	private static void assertStatus(int status, Browser browser) {
		assertThat(browser.get("/me").statusCode()).isEqualTo(status);
	}

	@Test
	void kickoutEndsAllSessionsOfTheUserAndTheirTokens() {
		kickout(this.id);
		assertStatus(401, this.alice);
		assertStatus(401, this.phone);
		assertStatus(200, this.bob);
		assertThat(this.others.told()).contains(new AuthingInstances.Notice(AuthingInstances.Kind.SESSIONS, this.id));
		AuthenticationClient client = this.application.bean(AuthenticationClient.class);
		assertThat(this.signedOut.users()).hasSize(2).allSatisfy((user) -> {
			assertThat(user.getName()).isEqualTo(this.id);
			assertThat(client.as(user.idToken().value()).checkLoginStatus().execute().status()).isFalse();
		});
	}

	@Test
	@DisplayName("#25 whoever changes a password may end the other sessions, whose tokens end too")
	void kickoutOthersLeavesOneSession() {
		assertThat(this.alice.post("/alone", Map.of()).statusCode()).isEqualTo(200);
		assertStatus(200, this.alice);
		assertStatus(401, this.phone);
		assertStatus(200, this.bob);
		assertThat(this.signedOut.users()).hasSize(1);
	}

	@Test
	void noticeOfAnotherInstanceEndsSessionsHere() {
		this.others.hear(new AuthingInstances.Notice(AuthingInstances.Kind.SESSIONS, this.id));
		assertStatus(401, this.alice);
		assertStatus(200, this.bob);
		assertThat(this.others.told()).noneMatch((notice) -> notice.kind() == AuthingInstances.Kind.SESSIONS);
	}

	@Test
	void nobodyElseIsKickedOut() {
		kickout("unknown");
		kickout("");
		assertStatus(200, this.alice);
		assertThat(this.signedOut.users()).isEmpty();
	}

}
