package io.github.authingspring.test;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.github.authingspring.test.AuthingTestUsers.authingBearer;
import static io.github.authingspring.test.AuthingTestUsers.authingUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Slices have the security of the application, and nobody to ask.
 */
@WebMvcTest(BookShop.Books.class)
class SliceTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private AuthenticationClient client;

	@Autowired
	private ProfileOperations profile;

	@Test
	void securityIsThatOfTheApplication() {
		assertThat(this.mvc.get().uri("/me").accept(MediaType.TEXT_HTML)).hasRedirectedUrl("/login");
		assertThat(this.mvc.get().uri("/me").accept(MediaType.APPLICATION_JSON)).hasStatus(401);
		assertThat(this.mvc.get().uri("/login").accept(MediaType.TEXT_HTML)).hasStatusOk();
	}

	@Test
	void usersOfTestsAreKnown() {
		AuthingTestUser reader = authingUser().can("books:*", "books:read");
		assertThat(this.mvc.get().uri("/books/1").with(reader)).hasStatusOk();
		assertThat(this.mvc.get().uri("/books/1").with(authingUser())).hasStatus(403);
		assertThat(this.mvc.post().uri("/admin/close").with(authingBearer().roles("admin"))).hasStatusOk();
	}

	@Test
	@WithAuthingUser(roles = "admin")
	void annotatedUserIsKnown() {
		assertThat(this.mvc.get().uri("/me")).hasStatusOk().bodyText().endsWith(", ROLE_admin]");
	}

	@Test
	void tokensOfOthersAreRefused() {
		assertThat(this.mvc.get().uri("/me").header(HttpHeaders.AUTHORIZATION, "Bearer a.b.c")).hasStatus(401);
	}

	@Test
	void nothingConnects() {
		assertThat(this.context.getBeanNamesForType(AuthingEmulator.class)).isEmpty();
		assertThat(this.context.getBeanNamesForType(ClientHttpConnector.class)).isEmpty();
		assertThat(this.client).extracting(Object::toString).asString().contains(OfflineClient.class.getSimpleName());
	}

	@Test
	void callsTellWhatToDo() {
		assertThatIllegalStateException().isThrownBy(() -> this.client.loginByUsername("alice", "canary").execute())
			.withMessageContaining("'loginByUsername'")
			.withMessageContaining("@MockitoBean")
			.withMessageContaining("@AuthingEmulatorTest")
			.withMessageNotContaining("canary");
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.profile.getCurrentUser().execute());
	}

	@Test
	@WithAuthingUser(username = "alice")
	void operationsAsUserTellWhatToDo() {
		assertThat(this.mvc.get().uri("/profile")).hasFailed()
			.failure()
			.rootCause()
			.hasMessageContaining("'alice' is there for this test only");
	}

}
