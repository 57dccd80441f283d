package io.github.authingspring.autoconfigure.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.authingspring.client.model.MfaChallenge;
import io.github.authingspring.client.model.MfaMethod;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingLoginDetails;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SecondFactor;
import io.github.authingspring.security.SessionSecret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/**
 * Everything that sign-in puts into a session, and what an application may put there.
 */
enum SessionContent {

	SIGN_IN(() -> signIn(new WebAuthenticationDetails("203.0.113.7", "earlier-session"))),

	SIGN_IN_WITHOUT_ANYTHING_OPTIONAL(() -> context("u2", null, List.of())),

	SIGN_IN_OF_WEBFLUX(() -> signIn(new AuthingLoginDetails("203.0.113.7"))),

	ATTEMPT(() -> new SessionSecret(JsonMapper.shared().writerFor(LoginAttempt.class).writeValueAsString(attempt()))),

	REQUEST_OF_THE_HOSTED_PAGE(SessionContent::authorizationRequest),

	SAVED_REQUEST(SessionContent::savedRequest),

	CSRF_TOKEN(() -> new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "canary-csrf")),

	CSRF_TOKEN_OF_WEBFLUX(() -> new org.springframework.security.web.server.csrf.DefaultCsrfToken("X-CSRF-TOKEN",
			"_csrf", "canary-csrf")),

	USER(() -> user("u1")),

	TEXT(() -> "3@2026-11-01T12:00:00Z"),

	NUMBER(() -> 1L),

	TIME(() -> Instant.parse("2026-11-01T12:00:00.123456789Z")),

	LIST(() -> (Serializable) List.of("a", "b", "c")),

	OF_THE_APPLICATION(() -> new Pending("u1", "alice@example.com"));

	static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.canary.token";

	@SuppressWarnings("ImmutableEnumChecker")
	private final Supplier<Serializable> creator;

	SessionContent(Supplier<Serializable> creator) {
		this.creator = creator;
	}

	Serializable create() {
		return this.creator.get();
	}

	private static SecurityContextImpl signIn(Serializable details) {
		List<GrantedAuthority> factors = new ArrayList<>();
		Instant time = Instant.parse("2026-11-01T12:00:00.000000001Z");
		for (String factor : List.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, FactorGrantedAuthority.OTT_AUTHORITY,
				FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, FactorGrantedAuthority.BEARER_AUTHORITY)) {
			factors.add(factor(factor, time.plusSeconds(factors.size())));
		}
		for (SecondFactor factor : SecondFactor.values()) {
			factors.add(factor(factor.authority(), time.plusMillis(factors.size())));
		}
		SecurityContextImpl context = context("u1", time.plusSeconds(3600), factors);
		((AuthingAuthentication) context.getAuthentication()).setDetails(details);
		return context;
	}

	private static FactorGrantedAuthority factor(String authority, Instant time) {
		return FactorGrantedAuthority.withAuthority(authority).issuedAt(time).build();
	}

	private static SecurityContextImpl context(String id, @Nullable Instant expiresAt, List<GrantedAuthority> factors) {
		AuthingUser user = id.equals("u1") ? user(id) : new AuthingUser(id, null, null, null, null, null, null, null);
		return new SecurityContextImpl(new AuthingAuthentication(user, new AuthingIdToken(TOKEN, expiresAt), factors));
	}

	private static AuthingUser user(String id) {
		return new AuthingUser(id, "pool", "alice", "alice@example.com", "13800000001", "Ally", "Alice Example",
				"https://example.com/alice.png");
	}

	private static MfaAttempt attempt() {
		Instant time = Instant.parse("2026-11-01T12:00:00Z");
		return new MfaAttempt(
				new MfaChallenge(TOKEN, List.of(MfaMethod.OTP), true, false, new MfaChallenge.Contacts(null, null)),
				new MfaAttempt.FirstFactor(FactorGrantedAuthority.PASSWORD_AUTHORITY, time),
				new MfaChallenge.Contacts(null, null), null, time.plusSeconds(360));
	}

	private static OAuth2AuthorizationRequest authorizationRequest() {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri("https://example.authing.cn/oidc/auth")
			.clientId("app")
			.redirectUri("https://shop.example.com/login/oauth2/code/authing")
			.scopes(Set.of("openid"))
			.state("canary-state")
			.additionalParameters(Map.of("max_age", 1209600L))
			.attributes(Map.of("registration_id", "authing", "code_verifier", "canary-verifier"))
			.build();
	}

	private static DefaultSavedRequest savedRequest() {
		DefaultSavedRequest.Builder request = new DefaultSavedRequest.Builder().setScheme("https")
			.setServerName("shop.example.com")
			.setServerPort(443)
			.setMethod("GET")
			.setContextPath("")
			.setServletPath("/profile");
		return request.setRequestURI("/profile")
			.setRequestURL("https://shop.example.com/profile")
			.setQueryString("tab=1")
			.setMatchingRequestParameterName("continue")
			.setLocales(List.of(Locale.CHINA))
			.setHeaders(Map.of("accept", List.of("text/html")))
			.setParameters(Map.of("tab", new String[] { "1" }))
			.setCookies(List.of())
			.build();
	}

	/**
	 * An attribute as applications have them.
	 *
	 * @param owner the user
	 * @param contact his address
	 */
	record Pending(String owner, String contact) implements Serializable {
	}

}
