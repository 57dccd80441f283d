package io.github.authingspring.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims that a good key has signed, and that are wrong nevertheless.
 */
final class BadClaims {

	private static final Duration DAY = Duration.ofDays(1);

	private final Map<String, Object> good;

	private final Map<String, Map<String, Object>> bad = new LinkedHashMap<>();

	private BadClaims(Map<String, Object> good) {
		this.good = good;
	}

	static Map<String, Object> good(String appId, String issuer) {
		Instant now = now();
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("sub", "nobody");
		claims.put("iss", issuer);
		claims.put("aud", appId);
		claims.put("iat", now.getEpochSecond());
		claims.put("exp", now.plus(DAY).getEpochSecond());
		return claims;
	}

	static Map<String, Map<String, Object>> of(Map<String, Object> good) {
		BadClaims claims = new BadClaims(good);
		claims.addWho();
		claims.addWhen();
		return claims.bad;
	}

	private void addWho() {
		with("another issuer", "iss", "https://attacker.invalid/oidc");
		with("issuer with more behind it", "iss", this.good.get("iss") + ".attacker.invalid");
		without("no issuer", "iss");
		with("another audience", "aud", "another-application");
		with("no audience in the list", "aud", List.of());
		without("no audience", "aud");
		with("a blank user", "sub", " ");
		without("no user", "sub");
		with("two users", "data", Map.of("id", "somebody-else"));
	}

	private void addWhen() {
		Instant now = now();
		with("expired", "exp", now.minus(DAY).getEpochSecond());
		without("no expiry", "exp");
		with("expiry that is no time", "exp", "never");
		with("issued in the future", "iat", now.plus(DAY).getEpochSecond());
		with("not valid yet", "nbf", now.plus(DAY).getEpochSecond());
	}

	private void with(String name, String claim, Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(this.good);
		changed.put(claim, value);
		this.bad.put(name, changed);
	}

	private void without(String name, String claim) {
		Map<String, Object> changed = new LinkedHashMap<>(this.good);
		changed.remove(claim);
		this.bad.put(name, changed);
	}

	private static Instant now() {
		return Clock.systemUTC().instant();
	}

}
