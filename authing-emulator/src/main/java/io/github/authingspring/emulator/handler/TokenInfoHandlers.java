package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * What tokens tell: user info, introspection, revocation and validation.
 */
final class TokenInfoHandlers {

	private final Store store;

	private final Tokens tokens;

	private final OAuthTokens oauthTokens;

	TokenInfoHandlers(Store store, Tokens tokens, OAuthTokens oauthTokens) {
		this.store = store;
		this.tokens = tokens;
		this.oauthTokens = oauthTokens;
	}

	void register(Operations operations) {
		for (Protocol protocol : Protocol.values()) {
			operations.openGet(protocol.path("me"), OAuthFailure.rendered(this::userInfo));
			operations.openPost(protocol.path("me"), OAuthFailure.rendered(this::userInfo));
			operations.openPost(protocol.path("token/introspection"), OAuthFailure.rendered(this::introspect));
			operations.openPost(protocol.path("token/revocation"), OAuthFailure.rendered(this::revoke));
		}
		operations.openGet("/api/v2/oidc/validate_token", this::validate);
	}

	private Answer userInfo(Call call) {
		String parameter = call.arguments().optional("access_token");
		String token = (parameter != null) ? parameter : call.caller().token();
		Map<String, Object> claims = ((token != null) ? this.oauthTokens.read(token)
				: Optional.<Map<String, Object>>empty())
			.orElseThrow(() -> OAuthFailure.unauthorized("invalid_token", "The access token is not valid"));
		User user = this.store.state()
			.users()
			.byId(String.valueOf(claims.get("sub")))
			.orElseThrow(() -> OAuthFailure.unauthorized("invalid_token", "The user is gone"));
		// a guess: the scope of OAuth 2.0 stands for the profile
		String scope = String.valueOf(claims.get("scope")).replace("user", "profile email phone");
		return Answer.json(OidcClaims.of(user, scope, this.store.state()));
	}

	private Answer introspect(Call call) {
		ClientAuthentication.of(call).require(this.store.state().application());
		return Answer.json(active(String.valueOf(call.arguments().optional("token"))));
	}

	private Map<String, Object> active(String token) {
		Map<String, Object> answer = new LinkedHashMap<>();
		Optional<Map<String, Object>> access = this.oauthTokens.read(token);
		answer.put("active", access.isPresent());
		access.ifPresent((claims) -> {
			answer.putAll(claims);
			answer.put("client_id", claims.get("aud"));
			answer.put("token_type", "Bearer");
		});
		this.store.state()
			.vouchers()
			.find(OAuthTokens.REFRESH, token, this.store.now())
			.filter((refresh) -> !refresh.used())
			.ifPresent((refresh) -> answer.putAll(Map.of("active", true, "sub", refresh.userId(), "scope",
					refresh.detail("scope"), "client_id", this.store.state().application().id(), "exp",
					refresh.expiresAt().getEpochSecond(), "token_type", "refresh_token")));
		return answer;
	}

	private Answer revoke(Call call) {
		boolean secret = ClientAuthentication.of(call).check(this.store.state().application());
		String token = call.arguments().optional("token");
		if (token != null && secret) {
			this.oauthTokens.revoke(token);
		}
		if (!secret) {
			throw OAuthFailure.unauthorized("invalid_client", "The client_secret is missing");
		}
		return Answer.text("");
	}

	// A guess: the HTTP status of a failure is its code.
	private Answer validate(Call call) {
		String idToken = call.arguments().optional("id_token");
		String accessToken = call.arguments().optional("access_token");
		if ((idToken == null) == (accessToken == null)) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "Give one of 'id_token' and 'access_token'");
		}
		try {
			return Answer.json((accessToken != null)
					? this.oauthTokens.read(accessToken).orElseThrow(() -> AuthingFailure.of(ErrorCode.LOGIN_INVALID))
					: this.tokens.claims(idToken));
		}
		catch (AuthingFailure failure) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "The token is not valid");
		}
	}

}
