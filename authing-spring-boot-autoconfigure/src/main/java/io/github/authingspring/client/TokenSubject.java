package io.github.authingspring.client;

import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads whom a token speaks of. The token is not verified here: Authing itself does that
 * with every request, and this reading only decides what is asked for, or that an answer
 * contradicts itself.
 */
final class TokenSubject {

	private TokenSubject() {
	}

	/**
	 * Return the user of a token.
	 * @param token an id_token, in the form with {@code sub} or the older one with
	 * {@code data.id} only
	 * @return the identifier, or {@code null} if the token names none or two
	 */
	static @Nullable String of(String token) {
		JsonNode claims = claims(token);
		String subject = claims.path("sub").asString("");
		String dataId = claims.path("data").path("id").asString("");
		if (subject.isEmpty() || dataId.isEmpty() || subject.equals(dataId)) {
			String named = subject.isEmpty() ? dataId : subject;
			return named.isEmpty() ? null : named;
		}
		return null;
	}

	private static JsonNode claims(String token) {
		String[] parts = token.split("\\.", -1);
		try {
			String payload = (parts.length == 3) ? parts[1] : "";
			return Json.tree(Base64.getUrlDecoder().decode(payload));
		}
		catch (IllegalArgumentException ex) {
			return Json.MAPPER.missingNode();
		}
	}

}
