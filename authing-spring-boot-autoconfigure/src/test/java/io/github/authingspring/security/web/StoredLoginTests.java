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

class StoredLoginTests {

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
		assertThat(StoredLogin.of(new MockHttpServletRequest(), new HttpSessionSecurityContextRepository())).isNull();
	}

	@Test
	void userIsReplaced() {
		assertThat(stored(new HttpSessionSecurityContextRepository()).replace(this.user, this.next, this.response))
			.isTrue();
		assertThat(this.alice.stored()).isEqualTo(this.next);
	}

	@Test
	void userWhoIsNotStoredAnyMoreIsNeitherReplacedNorEnded() {
		this.alice.store(this.next);
		StoredLogin stored = stored(new HttpSessionSecurityContextRepository());
		assertThat(stored.replace(this.user, this.user, this.response)).isFalse();
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
				StoredLoginTests.this.session.invalidate();
				super.saveContext(context, request, response);
			}

		};
		assertThat(stored(late).replace(this.user, this.next, this.response)).isFalse();
		assertThat(this.request.getSession(false)).isNull();
	}

	@Test
	void sessionThatHasEndedStoresNobody() {
		StoredLogin stored = stored(new HttpSessionSecurityContextRepository());
		this.session.invalidate();
		assertThat(stored.user()).isNull();
		stored.end(this.user);
		assertThat(stored.replace(this.user, this.next, this.response)).isFalse();
	}

	private StoredLogin stored(SecurityContextRepository repository) {
		StoredLogin stored = StoredLogin.of(this.request, repository);
		assertThat(stored).isNotNull();
		return stored;
	}

}
