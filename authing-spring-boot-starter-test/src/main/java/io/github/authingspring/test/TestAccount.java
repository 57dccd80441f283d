package io.github.authingspring.test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Signs the user of a test in. Each sign-in has a token of its own. Users who may do
 * different things are in different user pools, so that permissions which the application
 * keeps are never those of another test.
 *
 * @param token the token
 * @param grants what the user may do
 * @param factors the factors of the sign-in
 */
record TestAccount(TestToken token, List<Grants> grants, List<GrantedAuthority> factors) {

	private static final Duration LIFETIME = Duration.ofDays(14);

	TestAccount(Map<String, Object> claims, List<Grants> grants, Map<String, Duration> factors) {
		this(claims, grants, factors, Clock.systemUTC().instant());
	}

	private TestAccount(Map<String, Object> claims, List<Grants> grants, Map<String, Duration> factors, Instant now) {
		this(TestToken.of(complete(claims, grants, now)), grants, dated(factors, now));
	}

	private static Map<String, Object> complete(Map<String, Object> claims, List<Grants> grants, Instant now) {
		Map<String, Object> complete = new LinkedHashMap<>(claims);
		complete.putIfAbsent("sub", Objects.requireNonNull(claims.get("username")));
		complete.put("iss", "https://test-users.invalid/oidc");
		complete.put("iat", now.getEpochSecond());
		complete.put("exp", now.plus(LIFETIME).getEpochSecond());
		complete.put("jti", UUID.randomUUID().toString());
		complete.put("userpool_id",
				"test-" + UUID.nameUUIDFromBytes(grants.toString().getBytes(StandardCharsets.UTF_8)));
		complete.put(TestToken.GRANTS, grants);
		return complete;
	}

	private static List<GrantedAuthority> dated(Map<String, Duration> factors, Instant now) {
		List<GrantedAuthority> dated = new ArrayList<>();
		factors.forEach((authority, age) -> dated
			.add(FactorGrantedAuthority.withAuthority(authority).issuedAt(now.minus(age)).build()));
		return dated;
	}

	AuthingAuthentication authentication() {
		return authentication(this.factors);
	}

	/**
	 * Return a sign-in for where nothing lays roles onto it.
	 */
	AuthingAuthentication authenticationWithRoles() {
		List<GrantedAuthority> authorities = new ArrayList<>(this.factors);
		this.grants.stream()
			.filter((granted) -> granted.namespace() == null)
			.flatMap((granted) -> granted.roles().stream())
			.forEach((role) -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
		return authentication(authorities);
	}

	private AuthingAuthentication authentication(Collection<? extends GrantedAuthority> authorities) {
		AuthingUser user = new AuthingUser(String.valueOf(claim("sub")), claim("userpool_id"), claim("username"),
				claim("email"), claim("phone_number"), claim("nickname"), claim("name"), claim("picture"));
		return new AuthingAuthentication(user, new AuthingIdToken(this.token.value(), this.token.expiresAt()),
				authorities);
	}

	private @Nullable String claim(String name) {
		Object value = this.token.claims().get(name);
		return (value != null) ? value.toString() : null;
	}

}
