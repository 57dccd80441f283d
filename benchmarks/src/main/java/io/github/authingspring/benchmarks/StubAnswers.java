package io.github.authingspring.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the stub answers: one user with two roles and as many resources as the user's id
 * says.
 */
final class StubAnswers {

	private static final Pattern RESOURCES = Pattern.compile("resources-([0-9]+)");

	private static final String USER = """
			{"id":"%1$s","arn":"arn:cn:authing:pool:user:%1$s","userPoolId":"59f86b4832eb28071bdd9214",
			"status":"Activated","username":"alice","email":"%2$s","emailVerified":true,"phone":"13800000001",
			"phoneVerified":true,"unionid":null,"openid":null,"nickname":"Alice","registerSource":["basic:email"],
			"photo":"https://files.example.com/authing-user-default/photo.png","oauth":null,"token":"%3$s",
			"tokenExpiredAt":"2030-01-01T00:00:00.000Z","loginsCount":42,"lastLogin":"2026-01-01T08:00:00.000Z",
			"lastIP":"203.0.113.7","signedUp":"2025-01-01T08:00:00.000Z","blocked":false,"isDeleted":false,
			"device":null,"browser":null,"company":"Example","name":"Alice Example","givenName":"Alice",
			"familyName":"Example","middleName":null,"profile":null,"preferredUsername":null,"website":null,
			"gender":"F","birthdate":"1990-01-01","zoneinfo":"Asia/Shanghai","locale":"zh-CN","address":null,
			"formatted":null,"streetAddress":null,"locality":null,"region":null,"postalCode":null,"city":"Shanghai",
			"province":null,"country":"CN","createdAt":"2025-01-01T08:00:00.000Z",
			"updatedAt":"2026-01-01T08:00:00.000Z","externalId":null}""".replace("\n", "");

	private static final String ROLE = """
			{"id":"60cd9d3a4b96cfff16e7e5f4","code":"%1$s","arn":"arn:cn:authing:role:%1$s","description":"%1$s",\
			"createdAt":"2025-01-01T08:00:00.000Z","updatedAt":"2025-01-01T08:00:00.000Z","parent":null}""";

	private static final String RESOURCE = """
			{"code":"books:%d","type":"DATA","actions":["books:read","books:update"],"apiIdentifier":null}""";

	private final byte[] login = bytes("{\"data\":{\"loginByEmail\":" + user() + "}}");

	private final byte[] user = bytes("{\"data\":{\"user\":" + user() + "}}");

	private final byte[] roles = bytes("{\"data\":{\"user\":{\"roles\":{\"totalCount\":2,\"list\":["
			+ ROLE.formatted("admin") + "," + ROLE.formatted("editor") + "]}}}}");

	private final Map<Integer, byte[]> resources = new ConcurrentHashMap<>();

	/**
	 * Return a token that nobody signed but that speaks of the user.
	 */
	static String token(String userId) {
		return encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encode("{\"sub\":\"" + userId
				+ "\",\"aud\":\"app\",\"iss\":\"https://example.authing.cn/oidc\",\"iat\":1767225600,\"exp\":1893456000}")
				+ "." + encode("no signature, as long as one is.");
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
	}

	byte[] to(String call) {
		if (call.contains("loginByEmail")) {
			return this.login;
		}
		if (call.contains("authorizedResources")) {
			Matcher count = RESOURCES.matcher(call);
			return this.resources.computeIfAbsent(count.find() ? Integer.parseInt(count.group(1)) : 10,
					StubAnswers::resources);
		}
		return call.contains("roles") ? this.roles : this.user;
	}

	private static String user() {
		return USER.formatted(SignIn.USER_ID, SignIn.EMAIL, token(SignIn.USER_ID));
	}

	private static byte[] resources(int count) {
		String list = IntStream.rangeClosed(1, count).mapToObj(RESOURCE::formatted).collect(Collectors.joining(","));
		return bytes("{\"data\":{\"user\":{\"authorizedResources\":{\"totalCount\":" + count + ",\"list\":[" + list
				+ "]}}}}");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
