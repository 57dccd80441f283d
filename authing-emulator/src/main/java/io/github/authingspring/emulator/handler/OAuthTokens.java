package io.github.authingspring.emulator.handler;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.crypto.Digests;
import io.github.authingspring.emulator.crypto.TokenKey;
import io.github.authingspring.emulator.store.RevokedToken;
import io.github.authingspring.emulator.store.RevokedTokens;
import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Voucher;
import io.github.authingspring.emulator.store.Vouchers;

/**
 * Issues and reads the tokens of OIDC and OAuth 2.0.
 */
final class OAuthTokens {

	static final String REFRESH = "refresh";

	private static final String OPAQUE = "access";

	private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);

	private final Store store;

	private final Tokens tokens;

	OAuthTokens(Store store, Tokens tokens) {
		this.store = store;
		this.tokens = tokens;
	}

	/**
	 * Issues the tokens of a grant.
	 * @param user the user
	 * @param details the details of the grant: {@code scope}, {@code protocol},
	 * {@code grant} and perhaps {@code nonce} and {@code auth_time}
	 * @param origin where the issuer is
	 * @return the answer of the token endpoint
	 */
	Map<String, Object> issue(User user, Map<String, String> details, String origin) {
		Protocol protocol = Protocol.valueOf(details.getOrDefault("protocol", Protocol.OIDC.name()));
		String scope = details.getOrDefault("scope", protocol.defaultScope());
		String access = (protocol == Protocol.OIDC) ? signed(user.id(), details, origin) : opaque(user, details);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("access_token", access);
		answer.put("expires_in", protocol.lifetime().toSeconds());
		if (protocol == Protocol.OIDC) {
			answer.put("id_token", idToken(user, details, access, origin));
		}
		if (List.of(scope.split(" ", -1)).contains("offline_access")) {
			answer.put("refresh_token", remember(REFRESH, user, details, REFRESH_LIFETIME));
		}
		answer.put("scope", scope);
		answer.put("token_type", "Bearer");
		return answer;
	}

	String signed(String subject, Map<String, String> details, String origin) {
		State state = this.store.state();
		Map<String, Object> claims = new LinkedHashMap<>();
		// the grant's id in front lets a whole grant be revoked
		claims.put("jti", details.getOrDefault("grant", "") + "." + Secrets.id());
		claims.put("sub", subject);
		claims.put("scope", details.getOrDefault("scope", ""));
		claims.put("iss", origin + "/oidc");
		claims.put("aud", state.application().id());
		return this.tokens.sign(claims, Protocol.OIDC.lifetime(), TokenKey.rs256(state.signingKey()));
	}

	private String opaque(User user, Map<String, String> details) {
		return remember(OPAQUE, user, details, Protocol.OAUTH.lifetime());
	}

	private String remember(String kind, User user, Map<String, String> details, Duration lifetime) {
		Voucher voucher = new Voucher(kind, Secrets.secret(), user.id(), details, this.store.now().plus(lifetime),
				false);
		this.store.state().vouchers().add(voucher, this.store.now());
		return voucher.value();
	}

	private String idToken(User user, Map<String, String> details, String access, String origin) {
		State state = this.store.state();
		Map<String, Object> claims = OidcClaims.of(user, details.getOrDefault("scope", ""), state);
		if (details.containsKey("nonce")) {
			claims.put("nonce", details.get("nonce"));
		}
		if (details.containsKey("auth_time")) {
			// OpenID Connect Core 2; whether Authing tells it is not documented
			claims.put("auth_time", Long.valueOf(details.get("auth_time")));
		}
		byte[] hash = Arrays.copyOf(Digests.sha256(access), 16);
		claims.put("at_hash", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
		claims.put("aud", state.application().id());
		claims.put("iss", origin + "/oidc");
		claims.put("jti", Secrets.id());
		return this.tokens.sign(claims, Protocol.OIDC.lifetime(), Tokens.loginKey(state));
	}

	/**
	 * Reads an access token.
	 * @param token the token, signed or opaque
	 * @return its claims, empty when it is not valid
	 */
	Optional<Map<String, Object>> read(String token) {
		Optional<Voucher> opaque = this.store.state().vouchers().find(OPAQUE, token, this.store.now());
		return opaque.isPresent() ? opaque.map(this::claims)
				: TokenKey.rs256(this.store.state().signingKey()).read(token).filter(this::valid);
	}

	private Map<String, Object> claims(Voucher voucher) {
		return Map.of("sub", voucher.userId(), "scope", voucher.detail("scope"), "exp",
				voucher.expiresAt().getEpochSecond(), "aud", this.store.state().application().id(), "jti",
				voucher.detail("grant"));
	}

	private boolean valid(Map<String, Object> claims) {
		String id = String.valueOf(claims.get("jti"));
		RevokedTokens revoked = this.store.state().revokedTokens();
		boolean ended = revoked.contains(id) || revoked.contains(id.replaceFirst("\\..*", ""));
		return claims.containsKey("scope") && !ended && this.store.now().isBefore(Tokens.time(claims, "exp"));
	}

	void revoke(String token) {
		Vouchers vouchers = this.store.state().vouchers();
		vouchers.find(REFRESH, token, this.store.now()).ifPresent((refresh) -> revokeGrant(refresh.detail("grant")));
		vouchers.remove(OPAQUE, token);
		read(token).ifPresent((claims) -> revokeId(String.valueOf(claims.get("jti"))));
	}

	void revokeGrant(String grant) {
		this.store.state().vouchers().removeAll("grant", grant);
		revokeId(grant);
	}

	private void revokeId(String id) {
		this.store.state()
			.revokedTokens()
			.add(new RevokedToken(id, this.store.now().plus(REFRESH_LIFETIME)), this.store.now());
	}

}
