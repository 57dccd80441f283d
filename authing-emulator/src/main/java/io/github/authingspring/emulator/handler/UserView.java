package io.github.authingspring.emulator.handler;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.User;

/**
 * Shows users the way they go over the wire. Only attributes listed here are shown, never
 * a password or its hash.
 */
final class UserView {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
		.withZone(ZoneOffset.UTC);

	private static final List<String> ATTRIBUTES = Stream
		.of("id username email phone phoneCountryCode unionid openid",
				"nickname registerSource photo oauth lastLogin lastIP signedUp device browser company name givenName",
				"familyName middleName profile preferredUsername website birthdate zoneinfo locale address formatted",
				"streetAddress locality region postalCode city province country createdAt updatedAt externalId")
		.flatMap((line) -> Stream.of(line.split(" ", -1)))
		.toList();

	private UserView() {
	}

	static Map<String, Object> of(User user, State state) {
		Map<String, Object> view = new LinkedHashMap<>();
		ATTRIBUTES.forEach((name) -> view.put(name, user.attributes().get(name)));
		view.put("arn", arn(user, state));
		view.put("userPoolId", state.userPool().id());
		view.put("status", status(user));
		view.put("gender", (user.text("gender") != null) ? user.text("gender") : "U");
		for (String flag : List.of("emailVerified", "phoneVerified", "blocked", "isDeleted")) {
			view.put(flag, user.is(flag));
		}
		view.put("loginsCount", user.number("loginsCount"));
		view.put("token", null);
		view.put("tokenExpiredAt", null);
		view.put("identities", user.list(User.IDENTITIES));
		view.put("customData", CustomData.view(user, state));
		return view;
	}

	static Map<String, Object> of(Session session, State state) {
		Map<String, Object> view = of(session.user(), state);
		view.put("token", session.token());
		view.put("tokenExpiredAt", time(session.expiresAt()));
		return view;
	}

	static String arn(User user, State state) {
		return "arn:cn:authing:" + state.userPool().id() + ":user:" + user.id();
	}

	static String status(User user) {
		String status = user.text("status");
		return (status != null) ? status : "Activated";
	}

	static String time(Instant instant) {
		return TIME.format(instant);
	}

}
