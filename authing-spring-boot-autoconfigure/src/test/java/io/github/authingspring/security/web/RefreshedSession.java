package io.github.authingspring.security.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.github.authingspring.TestClock;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import io.github.authingspring.security.login.DirectTokenRenewal;
import io.github.authingspring.security.login.TokenRefresh;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * The session of a user behind a {@link TokenRefreshFilter}, at a time that stands still.
 */
final class RefreshedSession {

	static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

	private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

	private final StubAuthing authing = new StubAuthing().on("refreshToken", refreshed("u1"));

	private final HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();

	private final MockHttpSession session = new MockHttpSession();

	private final TestClock clock = new TestClock();

	private volatile MockHttpServletRequest latest = new MockHttpServletRequest();

	private final TokenRefreshFilter filter = new TokenRefreshFilter(new TokenRefresh(Duration.ofDays(1), this.clock),
			(user, request, response) -> new DirectTokenRenewal(this.authing.client()).renew(user), this.repository);

	RefreshedSession() {
		this.clock.set(NOW);
	}

	StubAuthing authing() {
		return this.authing;
	}

	MockHttpSession session() {
		return this.session;
	}

	TokenRefreshFilter filter() {
		return this.filter;
	}

	void after(Duration duration) {
		this.clock.set(NOW.plus(duration));
	}

	void store(AuthingAuthentication user) {
		this.session.setAttribute(CONTEXT, new SecurityContextImpl(user));
	}

	AuthingAuthentication signIn(Duration life, Duration left) {
		Instant expiresAt = NOW.plus(left);
		AuthingAuthentication user = user(token("u1", expiresAt.minus(life), "old"), expiresAt);
		store(user);
		return user;
	}

	static AuthingAuthentication user(String token, @Nullable Instant expiresAt) {
		return new AuthingAuthentication(new AuthingUser("u1", null, null, null, null, null, null, null),
				new AuthingIdToken(token, expiresAt), AuthorityUtils.createAuthorityList("FACTOR_PASSWORD"));
	}

	static String token(String subject, Instant issuedAt, String id) {
		String claims = "{\"sub\":\"%s\",\"iat\":%d,\"jti\":\"%s\"}".formatted(subject, issuedAt.getEpochSecond(), id);
		return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
				+ ".c2ln";
	}

	static Reply refreshed(String subject) {
		return Reply.json("{\"data\":{\"refreshToken\":{\"token\":\"%s\",\"iat\":%d,\"exp\":%d}}}".formatted(
				token(subject, NOW, "next"), NOW.getEpochSecond(), NOW.plus(Duration.ofDays(14)).getEpochSecond()));
	}

	@Nullable AuthingAuthentication request() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(this.session);
		this.latest = request;
		List<@Nullable Authentication> seen = new ArrayList<>();
		SecurityContextHolder.setDeferredContext(this.repository.loadDeferredContext(request));
		try {
			this.filter.doFilter(request, new MockHttpServletResponse(), (req, res) -> seen.add(current()));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
		return (AuthingAuthentication) seen.get(0);
	}

	/**
	 * Return the session of the latest request, if it still has one.
	 */
	@Nullable HttpSession newSession() {
		return this.latest.getSession(false);
	}

	static @Nullable Authentication current() {
		return SecurityContextHolder.getContext().getAuthentication();
	}

	@Nullable Authentication stored() {
		return (this.session.getAttribute(CONTEXT) instanceof SecurityContext context) ? context.getAuthentication()
				: null;
	}

}
