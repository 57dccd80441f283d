package io.github.authingspring.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingTransportException;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.emulator.Fault;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.PermissionService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The application with the emulator.
 */
@AuthingEmulatorTest
@SpringBootTest(classes = BookShop.class)
@AutoConfigureMockMvc
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthingEmulatorTestTests {

	@Autowired
	private AuthenticationClient client;

	@Autowired
	private PermissionService permissions;

	@Test
	@Order(1)
	void applicationUsesTheEmulator(AuthingEmulator emulator, RecordedRequests requests,
			@Autowired ApplicationContext context) {
		assertThat(context.getBean(AuthingEmulator.class)).isSameAs(emulator).isSameAs(SharedEmulator.get());
		assertThat(requests).isEmpty();
		String token = token("alice");
		assertThat(this.permissions.roles(alice(token), null).block()).contains("admin");
		assertThat(requests).hasOperation("loginByUsername").hasOperation("loginByEmail", 0).hasPath("/graphql/v2");
		emulator.advanceClock(Duration.ofDays(1));
		emulator.faults(Fault.ofAll().status(503));
	}

	@Test
	@Order(2)
	void nothingIsLeftOfTheTestBefore(AuthingEmulator emulator, RecordedRequests requests) {
		assertThat(requests).isEmpty();
		String token = token("alice");
		assertThat(this.permissions.roles(alice(token), null).block()).contains("admin");
		assertThat(requests.list()).as("roles are loaded anew").hasSize(3);
		assertThat(emulator.requests().get(0).at()).isBefore(Instant.now().plusSeconds(60));
	}

	@Test
	void secretsOfRequestsAreMasked(RecordedRequests requests) {
		String token = token("alice");
		assertThat(this.client.as(token).getCurrentUser().execute().username()).isEqualTo("alice");
		assertThat(requests.list()).asString().doesNotContain(token, "Passw0rd!");
	}

	@Test
	void assertionsTellWhatCame(RecordedRequests requests) {
		token("alice");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(requests).hasOperation("loginByEmail"))
			.withMessageContaining("'loginByEmail'")
			.withMessageContaining("POST loginByUsername (200)");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(requests).hasOperation("loginByUsername", 2));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(requests).hasPath("/api/v2"));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(requests).isEmpty());
	}

	@Test
	void inboxHasTheNewestCode(Inbox inbox, AuthingEmulator emulator) {
		this.client.sendSmsCode("13800000001").execute();
		emulator.advanceClock(Duration.ofMinutes(2));
		this.client.sendSmsCode("13800000001").execute();
		assertThat(emulator.messages()).hasSize(2);
		assertThat(inbox.awaitCode("13800000001")).isEqualTo(emulator.messages("13800000001").get(0).code());
	}

	@Test
	void inboxTellsWhatCameInstead(Inbox inbox, AuthingEmulator emulator) {
		this.client.sendSmsCode("13800000001").execute();
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> inbox.awaitMessage("13800000002", Duration.ofMillis(20)))
			.withMessageContaining("'13800000002'")
			.withMessageContaining("sms to '13800000001'")
			.withMessageNotContaining(emulator.messages().get(0).code());
	}

	@Test
	void faultsStrikeTheApplication(AuthingEmulator emulator) {
		emulator.faults(Fault.of("loginByUsername").atCall(2).reset());
		token("alice");
		assertThatExceptionOfType(AuthingTransportException.class).isThrownBy(() -> token("alice"));
		token("alice");
	}

	@Test
	void codesAreSentWithoutWaiting(@Autowired MockMvcTester mvc, AuthingEmulator emulator) {
		for (int i = 0; i < 2; i++) {
			assertThat(mvc.post()
				.uri("/login/code")
				.session(new MockHttpSession())
				.param("username", "13800000001")
				.header(HttpHeaders.ACCEPT, "application/json")
				.with(csrf())).hasStatus(202);
			emulator.advanceClock(Duration.ofMinutes(2));
		}
	}

	@Test
	void testsWithTheEmulatorExcludeEachOther() {
		assertThat(AnnotatedElementUtils.findMergedAnnotation(AuthingEmulatorTestTests.class, ResourceLock.class))
			.isNotNull();
	}

	private String token(String username) {
		return String.valueOf(this.client.loginByUsername(username, "Passw0rd!").execute().token());
	}

	private AuthingAuthentication alice(String token) {
		AuthingUser alice = AuthingUser.of(this.client.as(token).getCurrentUser().execute());
		return new AuthingAuthentication(alice, new AuthingIdToken(token, null), List.of());
	}

}
