package io.github.authingspring.autoconfigure.security.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.authingspring.autoconfigure.security.stacks.Browser;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.web.AuthingSessions;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@LoginStepsTest
@Import(KickoutTests.Application.class)
class KickoutTests {

	@LocalServerPort
	private int port;

	@Autowired
	private AuthingSessions sessions;

	@Autowired
	private AuthenticationClient client;

	@Autowired
	private OtherInstances others;

	@Autowired
	private SignedOut signedOut;

	private Browser alice;

	private Browser phone;

	private Browser bob;

	private String id;

	@BeforeEach
	void signIn() {
		this.alice = signedIn("alice");
		this.phone = signedIn("alice");
		this.bob = signedIn("bob");
		this.id = this.alice.get("/me").body();
		this.others.told.clear();
		this.signedOut.users.clear();
	}

	@AfterEach
	void signOut() {
		this.sessions.kickout(this.id);
	}

	private Browser signedIn(String user) {
		Browser browser = new Browser(this.port);
		assertThat(browser.login(user).statusCode()).isEqualTo(200);
		return browser;
	}

	@Test
	void kickoutEndsAllSessionsOfTheUserAndTheirTokens() {
		this.sessions.kickout(this.id);
		assertThat(this.alice.get("/me").statusCode()).isEqualTo(401);
		assertThat(this.phone.get("/me").statusCode()).isEqualTo(401);
		assertThat(this.bob.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.others.told).contains(new AuthingInstances.Notice(AuthingInstances.Kind.SESSIONS, this.id));
		assertThat(this.signedOut.users).hasSize(2).allSatisfy((user) -> {
			assertThat(user.getName()).isEqualTo(this.id);
			assertThat(this.client.as(user.idToken().value()).checkLoginStatus().execute().status()).isFalse();
		});
	}

	@Test
	@DisplayName("#25 whoever changes a password may end the other sessions, whose tokens end too")
	void kickoutOthersLeavesOneSession() {
		assertThat(this.alice.post("/alone", Map.of()).statusCode()).isEqualTo(200);
		assertThat(this.alice.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.phone.get("/me").statusCode()).isEqualTo(401);
		assertThat(this.bob.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.signedOut.users).hasSize(1);
	}

	@Test
	void noticeOfAnotherInstanceEndsSessionsHere() {
		this.others.listeners.forEach(
				(listener) -> listener.accept(new AuthingInstances.Notice(AuthingInstances.Kind.SESSIONS, this.id)));
		assertThat(this.alice.get("/me").statusCode()).isEqualTo(401);
		assertThat(this.bob.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.others.told).noneMatch((notice) -> notice.kind() == AuthingInstances.Kind.SESSIONS);
	}

	@Test
	void nobodyElseIsKickedOut() {
		this.sessions.kickout("unknown");
		this.sessions.kickout("");
		assertThat(this.alice.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.signedOut.users).isEmpty();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Application {

		@Bean
		OtherInstances otherInstances() {
			return new OtherInstances();
		}

		@Bean
		SignedOut signedOut() {
			return new SignedOut();
		}

		@RestController
		static class Alone {

			private final AuthingSessions sessions;

			Alone(AuthingSessions sessions) {
				this.sessions = sessions;
			}

			@PostMapping("/alone")
			void alone(HttpServletRequest request) {
				this.sessions.kickoutOthers(request.getRemoteUser(), request.getSession().getId());
			}

		}

	}

	static final class OtherInstances implements AuthingInstances {

		private final List<Notice> told = new ArrayList<>();

		private final List<Consumer<Notice>> listeners = new ArrayList<>();

		@Override
		public void tell(Notice notice) {
			this.told.add(notice);
		}

		@Override
		public void listen(Consumer<Notice> listener) {
			this.listeners.add(listener);
		}

	}

	static final class SignedOut {

		private final List<AuthingAuthentication> users = new ArrayList<>();

		@EventListener
		void on(LogoutSuccessEvent event) {
			this.users.add((AuthingAuthentication) event.getAuthentication());
		}

	}

}
