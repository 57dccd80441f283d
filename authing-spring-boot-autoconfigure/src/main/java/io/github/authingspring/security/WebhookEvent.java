package io.github.authingspring.security;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * An event that Authing tells of. Of its data nothing but the ids of users is kept: it
 * holds personal data and hashes of passwords.
 *
 * @param name the name
 * @param userIds the users that it names
 * @param concernsAll whether it may concern any user
 */
record WebhookEvent(String name, Set<String> userIds, boolean concernsAll) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Set<String> OF_NOBODY = Set.of("test", "user:register-whitelist-added",
			"user:register-whitelist-deleted");

	/**
	 * Others tell of roles, resources, groups and the like, whoever has them.
	 */
	private static final Set<String> OF_USERS = Set.of("login", "register", "mfa:verified", "mfaVerify", "kick",
			"role:assigned", "role:unassigned", "permission:add", "permission:revoke");

	/**
	 * More are as good as all: each is looked for in what is known, and told to other
	 * instances.
	 */
	private static final int MOST_USERS = 100;

	/**
	 * Read an event.
	 * @return the event, or {@code null} if it is none
	 */
	static @Nullable WebhookEvent read(HttpHeaders headers, byte[] body) {
		try {
			return isForm(headers) ? ofForm(body) : of(JSON.readTree(body));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return null;
		}
	}

	private static boolean isForm(HttpHeaders headers) {
		MediaType type = headers.getContentType();
		return type != null && MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type);
	}

	/**
	 * How the data stands in a form is not documented.
	 */
	private static @Nullable WebhookEvent ofForm(byte[] body) {
		MultiValueMap<String, String> form = UriComponentsBuilder.newInstance()
			.query(new String(body, StandardCharsets.US_ASCII))
			.build()
			.getQueryParams();
		String name = form.getFirst("eventName");
		String data = form.getFirst("data");
		return (name != null) ? of(decoded(name), JSON.readTree((data != null) ? decoded(data) : "{}")) : null;
	}

	private static String decoded(String value) {
		return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
	}

	private static @Nullable WebhookEvent of(JsonNode event) {
		JsonNode name = event.path("eventName");
		return name.isString() ? of(name.stringValue(), event.path("data")) : null;
	}

	private static WebhookEvent of(String name, JsonNode data) {
		if (OF_NOBODY.contains(name)) {
			return new WebhookEvent(name, Set.of(), false);
		}
		Set<String> users = new HashSet<>();
		boolean ofUsers = name.startsWith("user:") || OF_USERS.contains(name);
		if (ofUsers && !concernsMembers(data)) {
			users(data).filter(JsonNode::isString).map(JsonNode::stringValue).forEach(users::add);
		}
		return new WebhookEvent(name, Set.copyOf(users), users.isEmpty() || users.size() > MOST_USERS);
	}

	/**
	 * Who belongs to a group or a department is not told.
	 */
	private static boolean concernsMembers(JsonNode data) {
		JsonNode target = data.path("targetType");
		return isGiven(data.path("groupIds")) || isGiven(data.path("nodeIds"))
				|| (isGiven(target) && !"USER".equals(target.asString("")));
	}

	private static boolean isGiven(JsonNode node) {
		return !node.isMissingNode() && !node.isNull() && !(node.isContainer() && node.isEmpty());
	}

	private static Stream<JsonNode> users(JsonNode data) {
		Stream<JsonNode> ids = Stream.of("userIds", "targetIdentifiers", "users")
			.flatMap((name) -> list(data.path(name)));
		Stream<JsonNode> owners = Stream.of("user", "primaryUser", "secondaryUser").map(data::path);
		return Stream.concat(Stream.of(data.path("userId"), data.path("id")), Stream.concat(ids, owners))
			.map((node) -> node.isObject() ? node.path("id") : node);
	}

	private static Stream<JsonNode> list(JsonNode node) {
		return node.isArray() ? node.valueStream() : Stream.empty();
	}

}
