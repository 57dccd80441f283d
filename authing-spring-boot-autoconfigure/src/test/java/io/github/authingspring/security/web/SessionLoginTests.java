package io.github.authingspring.security.web;

import java.time.Duration;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

import static org.assertj.core.api.Assertions.assertThat;

class SessionLoginTests {

	private final RefreshedSession alice = new RefreshedSession();

	private final MockHttpSession session = this.alice.session();

	private final AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ofDays(2));

	private final AuthingAuthentication next = this.user.withIdToken(new AuthingIdToken("next", null));

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@BeforeEach
	void openSession() {
		this.request.setSession(this.session);
	}

	@Test
	void nothingIsStoredWithoutASession() {
		assertThat(SessionLogin.of(new MockHttpServletRequest(), this.response,
				new HttpSessionSecurityContextRepository()))
			.isNull();
	}

	@Test
	void userIsReplaced() {
		assertThat(stored(new HttpSessionSecurityContextRepository()).replace(this.user, this.next)).isTrue();
		assertThat(this.alice.stored()).isEqualTo(this.next);
	}

	@Test
	void userWhoIsNotStoredAnyMoreIsNeitherReplacedNorEnded() {
		this.alice.store(this.next);
		SessionLogin stored = stored(new HttpSessionSecurityContextRepository());
		assertThat(stored.replace(this.user, this.user)).isFalse();
		stored.end(this.user);
		assertThat(this.session.isInvalid()).isFalse();
		assertThat(this.alice.stored()).isEqualTo(this.next);
	}

	@Test
	@DisplayName("#37 a session that ends while it is written to is not replaced by a new one")
	void sessionThatEndsMeanwhileIsNotResurrected() {
		SecurityContextRepository late = new HttpSessionSecurityContextRepository() {

			@Override
			public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
				SessionLoginTests.this.session.invalidate();
				super.saveContext(context, request, response);
			}

		};
		assertThat(stored(late).replace(this.user, this.next)).isFalse();
		assertThat(this.request.getSession(false)).isNull();
	}

	@Test
	void sessionThatHasEndedStoresNobody() {
		SessionLogin stored = stored(new HttpSessionSecurityContextRepository());
		this.session.invalidate();
		assertThat(stored.user()).isNull();
		stored.end(this.user);
		assertThat(stored.replace(this.user, this.next)).isFalse();
	}

	private SessionLogin stored(SecurityContextRepository repository) {
		SessionLogin stored = SessionLogin.of(this.request, this.response, repository);
		assertThat(stored).isNotNull();
		return stored;
	}

}
