package io.github.authingspring.emulator.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.crypto.TokenKey;
import io.github.authingspring.emulator.store.Application;
import io.github.authingspring.emulator.store.Ids;
import io.github.authingspring.emulator.store.RevokedToken;
import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import org.jspecify.annotations.Nullable;

/**
 * Issues and reads login tokens, and the tokens of steps inside a login.
 */
final class Tokens {

	private static final Duration LOGIN_LIFETIME = Duration.ofDays(14);

	private static final Duration MFA_LIFETIME = Duration.ofMinutes(6);

	// A guess, as is the form of this token.
	private static final Duration RESET_LIFETIME = Duration.ofHours(1);

	private final Store store;

	Tokens(Store store) {
		this.store = store;
	}

	String loginToken(User user, String origin) {
		State state = this.store.state();
		Map<String, Object> claims = new LinkedHashMap<>(LoginClaims.of(user, state));
		claims.put("iss", origin + "/oidc");
		// two logins within one second are two tokens
		claims.put("jti", Secrets.id());
		return sign(claims, LOGIN_LIFETIME, loginKey(state));
	}

	String mfaToken(User user) {
		return stepToken(user, Map.of("stage", 1), MFA_LIFETIME);
	}

	/**
	 * Issues a token for one change of the password: afterwards the fingerprint differs.
	 * @param user the user
	 * @param step why the password must be changed
	 * @return the token
	 */
	String resetToken(User user, String step) {
		return stepToken(user, Map.of("type", step, "fingerprint", fingerprint(user)), RESET_LIFETIME);
	}

	User readResetToken(String token, String step) {
		Map<String, Object> data = stepData(token);
		User user = this.store.state()
			.users()
			.byId(String.valueOf(data.get("userId")))
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.LOGIN_INVALID));
		if (!step.equals(data.get("type")) || !fingerprint(user).equals(data.get("fingerprint"))) {
			throw AuthingFailure.of(ErrorCode.LOGIN_INVALID);
		}
		return user;
	}

	User readMfaToken(@Nullable String token) {
		if (token == null) {
			throw AuthingFailure.of(ErrorCode.NOT_LOGGED_IN);
		}
		Map<String, Object> data = stepData(token);
		if (!(data.get("stage") instanceof Number)) {
			throw AuthingFailure.of(ErrorCode.LOGIN_INVALID);
		}
		return this.store.state()
			.users()
			.byId(String.valueOf(data.get("userId")))
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.LOGIN_INVALID));
	}

	Optional<User> findMfaUser(@Nullable String token) {
		try {
			return Optional.of(readMfaToken(token));
		}
		catch (AuthingFailure failure) {
			return Optional.empty();
		}
	}

	static String fingerprint(User user) {
		return Ids.of("password",
				user.id() + user.text(User.PASSWORD_HASH) + user.is(User.RESET_PASSWORD) + user.is(User.FORCE_RESET));
	}

	// Guesses: the codes for a token of a step that has ended or is not one.
	private Map<String, Object> stepData(String token) {
		Map<String, Object> claims = TokenKey.hs256(this.store.state().application().secret())
			.read(token)
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.LOGIN_INVALID));
		if (!this.store.now().isBefore(time(claims, "exp"))) {
			throw AuthingFailure.of(ErrorCode.LOGIN_EXPIRED);
		}
		if (!(claims.get("data") instanceof Map<?, ?> data) || claims.containsKey("sub")) {
			throw AuthingFailure.of(ErrorCode.LOGIN_INVALID);
		}
		Map<String, Object> copy = new LinkedHashMap<>();
		data.forEach((name, value) -> copy.put(String.valueOf(name), value));
		return copy;
	}

	private String stepToken(User user, Map<String, Object> step, Duration lifetime) {
		State state = this.store.state();
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("userPoolId", state.userPool().id());
		data.put("userId", user.id());
		data.put("arn", UserView.arn(user, state));
		data.putAll(step);
		Map<String, Object> claims = new LinkedHashMap<>(Map.of("data", data));
		return sign(claims, lifetime, TokenKey.hs256(state.application().secret()));
	}

	String sign(Map<String, Object> claims, Duration lifetime, TokenKey key) {
		Instant now = this.store.now();
		claims.put("iat", now.getEpochSecond());
		claims.put("exp", now.plus(lifetime).getEpochSecond());
		return key.sign(claims);
	}

	Session require(Caller caller) {
		return read(caller.token());
	}

	Session requireOwn(Call call) {
		Session session = require(call.caller());
		String id = call.arguments().optional("id");
		if (id != null && !id.equals(session.user().id())) {
			throw AuthingFailure.of(ErrorCode.NOT_YOURS);
		}
		return session;
	}

	Map<String, Object> claims(@Nullable String token) {
		Session session = read(token);
		return loginKey(this.store.state()).read(session.token()).orElseThrow();
	}

	Session read(@Nullable String token) {
		if (token == null) {
			throw AuthingFailure.of(ErrorCode.NOT_LOGGED_IN);
		}
		State state = this.store.state();
		Map<String, Object> claims = loginKey(state).read(token)
			.filter((candidate) -> state.application().id().equals(candidate.get("aud")))
			// an access token is not a login
			.filter((candidate) -> !candidate.containsKey("scope"))
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.LOGIN_INVALID));
		User user = state.users()
			.byId(String.valueOf(claims.get("sub")))
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.LOGIN_INVALID));
		Session session = new Session(user, token, String.valueOf(claims.get("jti")), time(claims, "iat"),
				time(claims, "exp"));
		check(session, state);
		return session;
	}

	private void check(Session session, State state) {
		if (state.revokedTokens().contains(session.id())) {
			throw AuthingFailure.of(ErrorCode.NOT_LOGGED_IN);
		}
		if (!this.store.now().isBefore(session.expiresAt())) {
			throw AuthingFailure.of(ErrorCode.LOGIN_EXPIRED);
		}
	}

	// A guess: only the presented token ends, other logins of the user go on.
	void revoke(Session session) {
		this.store.state().revokedTokens().add(new RevokedToken(session.id(), session.expiresAt()), this.store.now());
	}

	static TokenKey loginKey(State state) {
		Application application = state.application();
		return "RS256".equals(application.tokenAlgorithm()) ? TokenKey.rs256(state.signingKey())
				: TokenKey.hs256(application.secret());
	}

	static Instant time(Map<String, Object> claims, String name) {
		return (claims.get(name) instanceof Number seconds) ? Instant.ofEpochSecond(seconds.longValue()) : Instant.MIN;
	}

}
