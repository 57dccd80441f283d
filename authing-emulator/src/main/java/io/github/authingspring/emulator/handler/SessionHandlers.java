package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.emulator.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The life of a login after it succeeded.
 */
final class SessionHandlers {

	private final Store store;

	private final Tokens tokens;

	SessionHandlers(Store store, Tokens tokens) {
		this.store = store;
		this.tokens = tokens;
	}

	void register(Operations operations) {
		operations.query("checkLoginStatus", this::checkLoginStatus);
		operations.mutation("refreshToken", this::refreshToken);
		operations.get("/api/v2/logout", (call) -> logout(call, "app_id"));
		operations.get("/logout", (call) -> logout(call, "appId"));
	}

	private Map<String, Object> checkLoginStatus(Call call) {
		String given = call.arguments().optional("token");
		try {
			return valid(this.tokens.read((given != null) ? given : call.caller().token()));
		}
		catch (AuthingFailure failure) {
			return invalid(failure, call.caller().language());
		}
	}

	private Map<String, Object> valid(Session session) {
		Map<String, Object> status = new LinkedHashMap<>();
		status.put("code", 200);
		status.put("message", "OK");
		status.put("status", true);
		status.put("iat", session.issuedAt().getEpochSecond());
		status.put("exp", session.expiresAt().getEpochSecond());
		status.put("data", Map.of("id", session.user().id(), "userPoolId", this.store.state().userPool().id(), "arn",
				UserView.arn(session.user(), this.store.state())));
		return status;
	}

	// A guess: a login that ended by logout is reported as expired.
	private static Map<String, Object> invalid(AuthingFailure failure, String language) {
		boolean ended = failure.code() == ErrorCode.NOT_LOGGED_IN;
		Map<String, Object> status = (ended ? AuthingFailure.of(ErrorCode.LOGIN_EXPIRED) : failure).toWire(language);
		status.put("status", false);
		status.put("data", null);
		return status;
	}

	// A guess: the old token goes on, and an ended one cannot be refreshed.
	private Map<String, Object> refreshToken(Call call) {
		Session session = this.tokens.requireOwn(call);
		Session fresh = this.tokens.read(this.tokens.loginToken(session.user(), call.caller().origin()));
		return Map.of("token", fresh.token(), "iat", fresh.issuedAt().getEpochSecond(), "exp",
				fresh.expiresAt().getEpochSecond());
	}

	private @Nullable Object logout(Call call, String appIdName) {
		String appId = call.arguments().optional(appIdName);
		if (appId != null && !appId.equals(this.store.state().application().id())) {
			throw AuthingFailure.of(ErrorCode.UNKNOWN_APP);
		}
		Session session = this.tokens.require(call.caller());
		String userId = call.arguments().optional("userId");
		if (userId != null && !userId.equals("null") && !userId.equals(session.user().id())) {
			throw AuthingFailure.of(ErrorCode.NOT_YOURS);
		}
		this.tokens.revoke(session);
		return null;
	}

}
