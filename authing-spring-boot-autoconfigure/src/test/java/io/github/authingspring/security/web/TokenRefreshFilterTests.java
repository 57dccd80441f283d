package io.github.authingspring.security.web;

import java.time.Duration;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;

class TokenRefreshFilterTests {

	private final RefreshedSession alice = new RefreshedSession();

	@AfterEach
	void forget() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void tokenWithMoreThanThatLeftStays() {
		AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ofHours(25));
		assertThat(this.alice.request()).isEqualTo(user);
		assertThat(this.alice.authing().requests()).isEmpty();
	}

	@Test
	void tokenWithLessLeftIsReplacedInTheSessionOnce() {
		AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ofHours(23));
		AuthingAuthentication next = this.alice.request();
		assertThat(next).isNotEqualTo(user).isEqualTo(this.alice.stored());
		assertThat(next.getPrincipal()).isEqualTo(user.getPrincipal());
		assertThat(next.idToken())
			.isEqualTo(new AuthingIdToken(RefreshedSession.token("u1", RefreshedSession.NOW, "next"),
					RefreshedSession.NOW.plus(Duration.ofDays(14))));
		assertThat(this.alice.request()).isEqualTo(next);
		assertThat(this.alice.authing().requests()).singleElement()
			.satisfies((sent) -> assertThat(sent.authorization()).isEqualTo("Bearer " + user.idToken().value()));
	}

	@Test
	void shortTokenIsNotReplacedInTheFirstHalfOfItsLife() {
		AuthingAuthentication user = this.alice.signIn(Duration.ofHours(1), Duration.ofMinutes(31));
		assertThat(this.alice.request()).isEqualTo(user);
		this.alice.after(Duration.ofMinutes(2));
		assertThat(this.alice.request()).isNotEqualTo(user);
	}

	@Test
	void nobodyIsAskedForUntilSomebodyLooks() throws Exception {
		AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ofHours(1));
		SecurityContextHolder.setDeferredContext(() -> new SecurityContextImpl(user));
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(this.alice.session());
		this.alice.filter().doFilter(request, new MockHttpServletResponse(), (req, res) -> {
		});
		assertThat(this.alice.authing().requests()).isEmpty();
	}

	@Test
	void requestThatIsNotOfTheSessionIsLeftAlone() throws Exception {
		AuthingAuthentication user = RefreshedSession.user(RefreshedSession.token("u1", RefreshedSession.NOW, "old"),
				RefreshedSession.NOW.plus(Duration.ofHours(1)));
		SecurityContextHolder.setContext(new SecurityContextImpl(user));
		this.alice.filter()
			.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(),
					(req, res) -> assertThat(RefreshedSession.current()).isEqualTo(user));
		assertThat(this.alice.authing().requests()).isEmpty();
	}

	@Test
	@DisplayName("#37 a session that is signed out meanwhile stays signed out")
	void signedOutSessionIsNotResurrected() {
		this.alice.signIn(Duration.ofDays(14), Duration.ofHours(1));
		this.alice.authing().on("refreshToken", (sent) -> {
			this.alice.session().invalidate();
			return RefreshedSession.refreshed("u1");
		});
		this.alice.request();
		assertThat(this.alice.session().isInvalid()).isTrue();
		assertThat(this.alice.newSession()).isNull();
	}

	@Test
	@DisplayName("#70 a session that belongs to another user meanwhile is left to him")
	void sessionOfAnotherUserIsLeftToHim() {
		this.alice.signIn(Duration.ofDays(14), Duration.ofHours(1));
		AuthingAuthentication other = RefreshedSession.user(RefreshedSession.token("u2", RefreshedSession.NOW, "other"),
				null);
		this.alice.authing().on("refreshToken", (sent) -> {
			this.alice.store(other);
			return RefreshedSession.refreshed("u1");
		});
		this.alice.request();
		assertThat(this.alice.stored()).isEqualTo(other);
	}

	@Test
	void tokenThatIsRefusedGoesOnAndIsTriedAgainAfterAMinute() {
		AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ofHours(1));
		this.alice.authing().on("refreshToken", Reply.refusal(2206));
		assertThat(this.alice.request()).isEqualTo(user);
		this.alice.after(Duration.ofSeconds(59));
		assertThat(this.alice.request()).isEqualTo(user);
		assertThat(this.alice.authing().requests()).hasSize(1);
		this.alice.after(Duration.ofSeconds(60));
		assertThat(this.alice.request()).isEqualTo(user);
		assertThat(this.alice.authing().requests()).hasSize(2);
	}

	@Test
	void expiredTokenThatIsRefusedEndsTheSession() {
		this.alice.signIn(Duration.ofDays(14), Duration.ZERO);
		this.alice.authing().on("refreshToken", Reply.refusal(2206));
		assertThat(this.alice.request()).isNull();
		assertThat(this.alice.session().isInvalid()).isTrue();
	}

	@Test
	void faultLeavesEvenAnExpiredToken() {
		AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ZERO);
		this.alice.authing().on("refreshToken", Reply.status(500));
		assertThat(this.alice.request()).isEqualTo(user);
		assertThat(this.alice.session().isInvalid()).isFalse();
		this.alice.authing().on("refreshToken", RefreshedSession.refreshed("u1"));
		assertThat(this.alice.request()).isEqualTo(user);
		this.alice.after(Duration.ofSeconds(60));
		assertThat(this.alice.request()).isNotEqualTo(user).isEqualTo(this.alice.stored());
	}

	@Test
	@DisplayName("#70 a new token that speaks of another user is not taken")
	void tokenOfAnotherUserIsNotTaken() {
		AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ofHours(1));
		this.alice.authing().on("refreshToken", RefreshedSession.refreshed("u2"));
		assertThat(this.alice.request()).isEqualTo(user).isEqualTo(this.alice.stored());
	}

}
