package io.github.authingspring.test;

import java.time.Duration;
import java.util.stream.IntStream;

import io.github.authingspring.client.AuthingTransportException;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.PermissionLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.client.MockMvcWebTestClient;

import static io.github.authingspring.test.AuthingTestUsers.authingBearer;
import static io.github.authingspring.test.AuthingTestUsers.authingUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Requests through the filter chains.
 */
@OfflineTest
@ExtendWith(OutputCaptureExtension.class)
class AuthingTestUserTests {

	private static final AuthingTestUser ALICE = authingUser().username("alice")
		.roles("admin")
		.can("books:*", "books:read");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MockMvc mockMvc;

	@Autowired
	private PermissionLoader loader;

	@Test
	void sessionUserHasRolesOnce() {
		assertThat(this.mvc.get().uri("/me").with(ALICE)).hasStatusOk()
			.bodyText()
			.startsWith("alice [FactorGrantedAuthority [authority=FACTOR_PASSWORD,")
			.endsWith(", ROLE_admin]");
	}

	@Test
	void rolesAndResourcesAreObeyed() {
		assertThat(this.mvc.get().uri("/books/7").with(ALICE)).hasStatusOk();
		assertThat(this.mvc.get().uri("/books/7").with(authingUser().username("alice"))).hasStatus(403);
		assertThat(this.mvc.get().uri("/books/7").with(authingUser().username("alice").can("books:8", "books:read")))
			.hasStatus(403);
		assertThat(this.mvc.post().uri("/admin/close").with(ALICE).with(csrf())).hasStatusOk();
		assertThat(this.mvc.post().uri("/admin/close").with(ALICE)).hasStatus(403);
	}

	@Test
	void nobodyElseIsSignedIn() {
		assertThat(this.mvc.get().uri("/me").with(ALICE)).hasStatusOk();
		assertThat(this.mvc.get().uri("/me").accept(MediaType.APPLICATION_JSON)).hasStatus(401);
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	@Test
	void bearerIsTakenByItsChain() {
		AuthingTestUser bearer = authingBearer().username("bob").email("bob@example.com").roles("admin");
		assertThat(this.mvc.get().uri("/me").with(bearer)).hasStatusOk()
			.bodyText()
			.startsWith("bob [FactorGrantedAuthority [authority=FACTOR_BEARER,")
			.endsWith(", ROLE_admin]");
		assertThat(this.mvc.post().uri("/admin/close").with(bearer)).hasStatusOk();
		assertThat(this.mvc.post().uri("/admin/close").with(authingBearer())).hasStatus(403)
			.containsHeader(HttpHeaders.WWW_AUTHENTICATE);
	}

	@Test
	void bearerReplacesSessionUser() {
		assertThat(this.mvc.get().uri("/me").with(ALICE).with(authingBearer().username("bob"))).bodyText()
			.startsWith("bob")
			.doesNotContain("ROLE_", "PASSWORD");
	}

	@Test
	void webTestClientOfMockMvc() {
		WebTestClient client = MockMvcWebTestClient.bindTo(this.mockMvc).build();
		client.mutateWith(ALICE).get().uri("/books/7").exchange().expectStatus().isOk();
		client.mutateWith(authingBearer()).get().uri("/books/7").exchange().expectStatus().isForbidden();
		client.get().uri("/books/7").exchange().expectStatus().isFound();
	}

	@Test
	void factorsAreReplacedOrMadeOlder() {
		assertThat(ALICE.factors("FACTOR_OTT").authentication().getAuthorities()).singleElement()
			.isInstanceOfSatisfying(FactorGrantedAuthority.class,
					(factor) -> assertThat(factor.getAuthority()).isEqualTo("FACTOR_OTT"));
		assertThat(ALICE.factor("FACTOR_PASSWORD", Duration.ofMinutes(6)).authentication().getAuthorities()).hasSize(1);
	}

	@Test
	void userIsImmutable() {
		assertThat(ALICE.username("bob")).isNotSameAs(ALICE);
		assertThat(ALICE.authentication().getPrincipal().username()).isEqualTo("alice");
	}

	@Test
	void usersOfTheSameNameDoNotMix() {
		IntStream.range(0, 60).parallel().forEach((i) -> {
			String allowed = "books:" + i;
			AuthingTestUser reader = authingUser().username("alice").can(allowed, "books:read");
			assertThat(this.mvc.get().uri("/books/" + i).with(reader)).hasStatusOk();
			assertThat(this.mvc.get().uri("/books/" + (i + 1)).with(reader)).hasStatus(403);
		});
	}

	@Test
	void operationsAsUserTellWhatToDo() {
		assertThat(this.mvc.get().uri("/profile").with(ALICE)).hasFailed()
			.failure()
			.rootCause()
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("'alice'")
			.hasMessageContaining("@MockitoBean")
			.hasMessageContaining("@AuthingEmulatorTest");
	}

	@Test
	void logoutAsksNobody(CapturedOutput output) {
		assertThat(this.mvc.post().uri("/logout").with(ALICE).with(csrf())).hasStatus3xxRedirection();
		assertThat(output).contains("'alice' is there for this test only");
	}

	@Test
	void nobodyMayForgeUser() {
		AuthingTestUser mallory = ALICE.username("mallory");
		AuthingUser user = mallory.authentication().getPrincipal();
		String token = mallory.token();
		String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
		AuthingAuthentication forger = new AuthingAuthentication(user, new AuthingIdToken(forged, null),
				ALICE.authentication().getAuthorities());
		assertThat(this.mvc.get().uri("/books/7").with(authentication(forger))).hasStatus(503);
		assertThat(this.mvc.get().uri("/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + forged)).hasStatus(401);
	}

	@Test
	void othersAreAffairOfTheLoader() {
		AuthingUser user = ALICE.authentication().getPrincipal();
		AuthingAuthentication other = new AuthingAuthentication(user, new AuthingIdToken("other", null),
				ALICE.authentication().getAuthorities());
		assertThat(this.loader.roles(ALICE.authentication(), null).block()).containsExactly("admin");
		assertThat(this.loader.roles(ALICE.authentication(), "finance").block()).isEmpty();
		assertThatThrownBy(() -> this.loader.roles(other, null).block()).isInstanceOf(AuthingTransportException.class);
	}

}
