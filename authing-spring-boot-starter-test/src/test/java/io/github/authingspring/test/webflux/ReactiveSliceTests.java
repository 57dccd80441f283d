package io.github.authingspring.test.webflux;

import java.time.Duration;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.test.AuthingTestUser;
import io.github.authingspring.test.WithAuthingUser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.github.authingspring.test.AuthingTestUsers.authingBearer;
import static io.github.authingspring.test.AuthingTestUsers.authingUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;

/**
 * Slices of reactive applications have the security of the application, and nobody to
 * ask.
 */
@WebFluxTest(ReactiveBookShop.Books.class)
class ReactiveSliceTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@Autowired
	private WebTestClient http;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private AuthenticationClient client;

	@Autowired
	private ProfileOperations profile;

	@Test
	void securityIsThatOfTheApplication() {
		this.http.get().uri("/me").accept(MediaType.APPLICATION_JSON).exchange().expectStatus().isUnauthorized();
	}

	@Test
	void usersOfTestsAreKnown() {
		AuthingTestUser reader = authingUser().can("books:*", "books:read").rolesIn("finance", "auditor");
		for (String page : new String[] { "/books/1", "/books/1/text", "/balance" }) {
			assertThat(get(reader, page)).isEqualTo(200);
			assertThat(get(authingUser(), page)).isEqualTo(403);
		}
		assertThat(post(authingUser().roles("admin"), "/admin/close")).isEqualTo(200);
		assertThat(post(authingBearer().roles("admin"), "/admin/close")).isEqualTo(200);
		assertThat(post(authingUser(), "/admin/close")).isEqualTo(403);
	}

	@Test
	void factorsAreDated() {
		assertThat(post(authingUser(), "/admin/pay")).isEqualTo(200);
		assertThat(post(authingUser().factor(FactorGrantedAuthority.PASSWORD_AUTHORITY, Duration.ofMinutes(10)),
				"/admin/pay"))
			.isNotEqualTo(200);
	}

	@Test
	@WithAuthingUser(username = "alice", roles = "admin", can = @WithAuthingUser.Can("books:1"))
	void annotatedUserIsKnown() {
		this.http.get()
			.uri("/me")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((body) -> assertThat(body).startsWith("alice ").endsWith(", ROLE_admin]"));
		this.http.mutateWith(csrf()).post().uri("/admin/close").exchange().expectStatus().isOk();
		this.http.get().uri("/books/1").exchange().expectStatus().isForbidden();
	}

	@Test
	void nothingConnects() {
		assertThat(this.context.getBeanNamesForType(AuthingEmulator.class)).isEmpty();
		assertThat(this.context.getBeanNamesForType(ClientHttpConnector.class)).isEmpty();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.client.loginByUsername("alice", "canary").toMono().block(PATIENCE))
			.withMessageContaining("'loginByUsername'")
			.withMessageNotContaining("canary");
	}

	@Test
	@WithAuthingUser(username = "alice")
	void operationsAsUserTellWhatToDo() {
		this.http.get().uri("/profile").exchange().expectStatus().is5xxServerError();
		assertThatIllegalStateException().isThrownBy(() -> this.profile.getCurrentUser().toMono().block(PATIENCE))
			.withMessageContaining("'alice' is there for this test only");
	}

	private int get(AuthingTestUser user, String page) {
		return this.http.mutateWith(user).get().uri(page).exchange().returnResult(String.class).getStatus().value();
	}

	private int post(AuthingTestUser user, String page) {
		return this.http.mutateWith(user)
			.mutateWith(csrf())
			.post()
			.uri(page)
			.exchange()
			.returnResult(String.class)
			.getStatus()
			.value();
	}

}
