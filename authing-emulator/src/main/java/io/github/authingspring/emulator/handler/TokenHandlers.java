package io.github.authingspring.emulator.handler;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.crypto.Digests;
import io.github.authingspring.emulator.store.AccessKey;
import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoints.
 */
final class TokenHandlers {

	private static final String ID_TOKEN_GRANT = "http://authing.cn/oidc/grant_type/authing_token";

	private final Store store;

	private final Tokens tokens;

	private final OAuthTokens oauthTokens;

	TokenHandlers(Store store, Tokens tokens, OAuthTokens oauthTokens) {
		this.store = store;
		this.tokens = tokens;
		this.oauthTokens = oauthTokens;
	}

	void register(Operations operations) {
		for (Protocol protocol : Protocol.values()) {
			operations.openPost(protocol.path("token"), OAuthFailure.rendered((call) -> token(call, protocol)));
		}
	}

	private Answer token(Call call, Protocol protocol) {
		String grant = parameter(call, "grant_type");
		return Answer.json(switch (grant) {
			case "authorization_code" -> byCode(call, protocol);
			case "refresh_token" -> byRefreshToken(call, protocol);
			case "client_credentials" -> byClientCredentials(call);
			case ID_TOKEN_GRANT -> byIdToken(call, protocol);
			default -> throw OAuthFailure.of("unsupported_grant_type", "The grant_type is not supported");
		});
	}

	private Map<String, Object> byCode(Call call, Protocol protocol) {
		boolean confidential = ClientAuthentication.of(call).check(this.store.state().application());
		Voucher code = used(AuthorizationHandlers.CODE, parameter(call, "code"), protocol);
		boolean pkce = !code.detail("code_challenge").isEmpty();
		if (!confidential && !pkce) {
			throw OAuthFailure.unauthorized("invalid_client", "The client_secret is missing");
		}
		if (!code.detail("redirect_uri").equals(call.arguments().optional("redirect_uri"))) {
			throw OAuthFailure.of("invalid_grant", "The redirect_uri is not the one the code was issued for");
		}
		if (pkce && !proves(call.arguments().optional("code_verifier"), code)) {
			throw OAuthFailure.of("invalid_grant", "The code_verifier is wrong");
		}
		Map<String, String> details = new LinkedHashMap<>(code.details());
		details.put("confidential", String.valueOf(confidential));
		return issue(code, details, call);
	}

	private static boolean proves(@Nullable String verifier, Voucher code) {
		if (verifier == null) {
			return false;
		}
		String challenge = "S256".equals(code.detail("code_challenge_method"))
				? Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.sha256(verifier)) : verifier;
		return challenge.equals(code.detail("code_challenge"));
	}

	private Map<String, Object> byRefreshToken(Call call, Protocol protocol) {
		boolean confidential = ClientAuthentication.of(call).check(this.store.state().application());
		Voucher refresh = used(OAuthTokens.REFRESH, parameter(call, "refresh_token"), protocol);
		if (!confidential && "true".equals(refresh.detail("confidential"))) {
			throw OAuthFailure.unauthorized("invalid_client", "The client_secret is missing");
		}
		return issue(refresh, refresh.details(), call);
	}

	// who presents something twice is not the only one who has it: the whole grant ends
	private Voucher used(String kind, String value, Protocol protocol) {
		Voucher voucher = this.store.state()
			.vouchers()
			.use(kind, value, this.store.now())
			.orElseThrow(() -> OAuthFailure.of("invalid_grant", "The " + kind + " is not valid"));
		if (voucher.used() || !protocol.name().equals(voucher.detail("protocol"))) {
			this.oauthTokens.revokeGrant(voucher.detail("grant"));
			throw OAuthFailure.of("invalid_grant", "The " + kind + " was used before");
		}
		return voucher;
	}

	private Map<String, Object> issue(Voucher voucher, Map<String, String> details, Call call) {
		User user = this.store.state()
			.users()
			.byId(voucher.userId())
			.orElseThrow(() -> OAuthFailure.of("invalid_grant", "The user is gone"));
		return issue(user, details, call);
	}

	private Map<String, Object> issue(User user, Map<String, String> details, Call call) {
		try {
			LoginCompletion.checkStatus(user);
		}
		catch (AuthingFailure failure) {
			throw OAuthFailure.of("invalid_grant", failure.code().text("en"));
		}
		return this.oauthTokens.issue(user, details, call.caller().origin());
	}

	private Map<String, Object> byClientCredentials(Call call) {
		ClientAuthentication client = ClientAuthentication.of(call);
		AccessKey key = this.store.state()
			.accessKeys()
			.stream()
			.filter((candidate) -> candidate.key().equals(client.id()) && candidate.secret().equals(client.secret()))
			.findFirst()
			.orElseThrow(() -> OAuthFailure.unauthorized("invalid_client", "The access key is wrong"));
		String wanted = call.arguments().optional("scope");
		List<String> scopes = (wanted == null || wanted.isBlank()) ? key.scopes()
				: List.of(wanted.trim().split(" +", -1));
		String granted = String.join(" ", scopes.stream().filter(key.scopes()::contains).toList());
		String rejected = String.join(" ", scopes.stream().filter((scope) -> !key.scopes().contains(scope)).toList());
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("access_token",
				this.oauthTokens.signed(key.key(), Map.of("scope", granted), call.caller().origin()));
		answer.put("expires_in", Protocol.OIDC.lifetime().toSeconds());
		answer.put("scope", granted);
		answer.put("token_type", "Bearer");
		if (!rejected.isEmpty()) {
			answer.put("rejected_scope", rejected);
		}
		return answer;
	}

	private Map<String, Object> byIdToken(Call call, Protocol protocol) {
		ClientAuthentication.of(call).check(this.store.state().application());
		try {
			User user = this.tokens.read(parameter(call, "token")).user();
			String scope = call.arguments().optional("scope");
			return issue(user, Map.of("scope", (scope != null) ? scope : protocol.defaultScope(), "protocol",
					protocol.name(), "grant", Secrets.id()), call);
		}
		catch (AuthingFailure failure) {
			throw OAuthFailure.of("invalid_grant", "The token is not a valid login");
		}
	}

	private static String parameter(Call call, String name) {
		String value = call.arguments().optional(name);
		if (value == null || value.isEmpty()) {
			throw OAuthFailure.of("invalid_request", "The " + name + " is missing");
		}
		return value;
	}

}
