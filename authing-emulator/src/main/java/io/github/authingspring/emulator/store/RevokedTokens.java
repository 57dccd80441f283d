package io.github.authingspring.emulator.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens whose users logged out.
 */
public final class RevokedTokens {

	private final Map<String, RevokedToken> tokens = new LinkedHashMap<>();

	RevokedTokens(Collection<RevokedToken> tokens) {
		tokens.forEach((token) -> this.tokens.put(token.id(), token));
	}

	/**
	 * Adds a token.
	 * @param token the token
	 * @param now the time; tokens that ended before are dropped
	 */
	public synchronized void add(RevokedToken token, Instant now) {
		this.tokens.values().removeIf((other) -> other.expiresAt().isBefore(now));
		this.tokens.put(token.id(), token);
	}

	/**
	 * Tells whether a token was revoked.
	 * @param id the token's {@code jti}
	 * @return whether it was
	 */
	public synchronized boolean contains(String id) {
		return this.tokens.containsKey(id);
	}

	synchronized List<RevokedToken> list() {
		return List.copyOf(this.tokens.values());
	}

}
