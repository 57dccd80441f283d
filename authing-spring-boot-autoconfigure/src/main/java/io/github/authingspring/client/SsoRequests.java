package io.github.authingspring.client;

import java.util.Map;
import java.util.Optional;

import io.github.authingspring.client.model.SsoSession;
import io.github.authingspring.client.model.TicketValidation;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;

/**
 * Requests of single sign-on.
 */
final class SsoRequests {

	private SsoRequests() {
	}

	static AuthingRequest<TicketValidation> ticket(String operation, String path,
			AnswerReader<TicketValidation> reader) {
		return new AuthingRequest<>(operation,
				Endpoint.of(HttpMethod.GET, "/cas-idp/{app_id}" + path, new TextFormat()).sentOnce(), Map.of(), reader)
			.with("app_id", new RequestValue.AppId());
	}

	static AuthingRequest<Optional<SsoSession>> session(String cookies) {
		Assert.hasText(cookies, "'cookies' of 'trackSession' must not be empty");
		return new AuthingRequest<>("trackSession", Endpoint.of(HttpMethod.GET, "/cas/session", new BareFormat()),
				Map.of(), SsoRequests::readSession)
			.with("cookies", new RequestValue.Cookies(cookies));
	}

	/**
	 * Documents disagree whether user and application stand in the session or in its
	 * cookie.
	 */
	private static Optional<SsoSession> readSession(Answer answer) {
		JsonNode session = answer.data().path("session");
		if (!session.isObject()) {
			return Optional.empty();
		}
		String userId = either(session, "userId");
		if (userId.isEmpty()) {
			throw AuthingTransportException.answer(answer.request(), "the session names no user");
		}
		JsonNode userInfo = answer.data().path("userInfo");
		return Optional.of(new SsoSession(userId, either(session, "appId"), either(session, "type"),
				userInfo.isObject() ? Answer.map(userInfo) : Map.of()));
	}

	private static String either(JsonNode session, String name) {
		return session.path(name).asString(session.path("cookie").path(name).asString(""));
	}

}
