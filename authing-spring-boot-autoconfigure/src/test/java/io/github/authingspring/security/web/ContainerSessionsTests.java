package io.github.authingspring.security.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.AuthingUser;
import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ContainerSessionsTests {

	private final List<String> happened = new ArrayList<>();

	private final ContainerSessions sessions = new ContainerSessions(new Others(), (event) -> {
		this.happened.add("Authing is told");
		throw new IllegalStateException("a listener fails");
	});

	@Test
	void othersAreToldBeforeAuthingIsWhateverBecomesOfThat() {
		MockHttpSession session = signedIn(new MockHttpSession());
		assertThatIllegalStateException().isThrownBy(() -> this.sessions.kickout("u1"));
		assertThat(session.isInvalid()).isTrue();
		assertThat(this.happened).containsExactly("others are told of u1", "Authing is told");
	}

	@Test
	void eachSessionIsToldOfThoughAListenerFails() {
		signedIn(new MockHttpSession());
		signedIn(new MockHttpSession());
		assertThatIllegalStateException().isThrownBy(() -> this.sessions.kickout("u1"));
		assertThat(this.happened).containsExactly("others are told of u1", "Authing is told", "Authing is told");
	}

	@Test
	void sessionThatIsGivenAnotherIdIsNotOverlooked() {
		MockHttpSession session = signedIn(new MockHttpSession() {

			private boolean changing;

			@Override
			public String getId() {
				if (this.changing) {
					this.changing = false;
					assertThatIllegalStateException()
						.isThrownBy(() -> ContainerSessionsTests.this.sessions.kickout("u1"));
				}
				return super.getId();
			}

			@Override
			public String changeSessionId() {
				this.changing = true;
				return "";
			}

		});
		String former = session.getId();
		session.changeSessionId();
		this.sessions.sessionIdChanged(new HttpSessionEvent(session), former);
		assertThat(session.isInvalid()).isTrue();
	}

	private MockHttpSession signedIn(MockHttpSession session) {
		AuthingUser user = new AuthingUser("u1", null, null, null, null, null, null, null);
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(new AuthingAuthentication(user, new AuthingIdToken("token", null), List.of())));
		this.sessions.sessionCreated(new HttpSessionEvent(session));
		return session;
	}

	private final class Others implements AuthingInstances {

		@Override
		public void tell(Notice notice) {
			ContainerSessionsTests.this.happened.add("others are told of " + notice.userId());
		}

		@Override
		public void listen(Consumer<Notice> listener) {
			// they tell nothing
		}

	}

}
