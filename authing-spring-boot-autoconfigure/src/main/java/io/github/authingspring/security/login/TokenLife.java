package io.github.authingspring.security.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import io.github.authingspring.security.AuthingIdToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

/**
 * When a token is used up. Its claims are not verified here: they decide no more than
 * when to ask for a new one.
 *
 * @param issuedAt when it was issued; {@code null} if it does not tell
 * @param expiresAt when it expires; {@code null} if Authing did not tell
 */
record TokenLife(@Nullable Instant issuedAt, @Nullable Instant expiresAt) {

	static TokenLife of(AuthingIdToken token) {
		return new TokenLife(issuedAt(token.value()), token.expiresAt());
	}

	boolean isOver(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

	/**
	 * Return whether less than a duration is left, but never in the first half of a short
	 * life: a token would else be replaced as soon as it is there.
	 */
	boolean hasLessThan(Duration duration, Instant now) {
		if (this.expiresAt == null) {
			return false;
		}
		Instant due = this.expiresAt.minus(duration);
		if (this.issuedAt != null) {
			Instant half = this.issuedAt.plus(Duration.between(this.issuedAt, this.expiresAt).dividedBy(2));
			due = due.isBefore(half) ? half : due;
		}
		return now.isAfter(due);
	}

	private static @Nullable Instant issuedAt(String token) {
		String[] parts = StringUtils.delimitedListToStringArray(token, ".");
		try {
			JsonNode issuedAt = JsonMapper.shared()
				.readTree(Base64.getUrlDecoder().decode((parts.length == 3) ? parts[1] : ""))
				.path("iat");
			return issuedAt.isIntegralNumber() ? Instant.ofEpochSecond(issuedAt.longValue()) : null;
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return null;
		}
	}

}
