package io.github.authingspring.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.authing.core.types.LoginByEmailInput;
import cn.authing.core.types.LoginByLdapParam;
import cn.authing.core.types.LoginByPhoneCodeInput;
import cn.authing.core.types.LoginByPhonePasswordInput;
import cn.authing.core.types.LoginBySubAccountParam;
import cn.authing.core.types.LoginByUsernameInput;
import io.github.authingspring.client.AuthingClientSettings.Application;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same call through Authing's own Java client and through ours means the same on the
 * wire, except for the intended differences that {@code parity/differences.txt} lists.
 */
class WireParityTests {

	private static final String HOST = "https://example.authing.cn";

	private static final String SECRET = "5d35d991787644d7824587c5c55ea888";

	private static final String USER_ID = "507f1f77bcf86cd799439011";

	private static final String TOKEN = TestClients.token("{\"sub\":\"" + USER_ID + "\"}");

	private static final LoginOptions OPTIONS = LoginOptions.defaults()
		.withAutoRegister(true)
		.withCaptchaCode("4Xk9")
		.withClientIp("203.0.113.9")
		.withCustomData(Map.of("school", "ucla"))
		.withContext(Map.of("source", "shop"));

	private static final String PARAMS = "[{\"key\":\"school\",\"value\":\"ucla\"}]";

	private static final String CONTEXT = "{\"source\":\"shop\"}";

	private final cn.authing.core.auth.AuthenticationClient theirClient = theirClient();

	private final Map<String, Pair> pairs = new LinkedHashMap<>();

	WireParityTests() {
		addLogins();
		addDirectoryLogins();
		pair("sendSmsCode", (theirs) -> theirs.sendSmsCode("13800000001").request(),
				(ours) -> ours.sendSmsCode("13800000001"));
		pair("getCurrentUser", (theirs) -> theirs.getCurrentUser().request(),
				(ours) -> ours.as(TOKEN).getCurrentUser());
		pair("checkLoginStatus", (theirs) -> theirs.checkLoginStatus().request(),
				(ours) -> ours.as(TOKEN).checkLoginStatus());
		pair("logout", (theirs) -> theirs.logout().request(), (ours) -> ours.as(TOKEN).logout());
		pair("hasRole", (theirs) -> theirs.hasRole("admin", "finance").request(),
				(ours) -> ours.as(TOKEN).hasRole("admin", "finance"));
		pair("listAuthorizedResources", (theirs) -> theirs.listAuthorizedResources("default").request(),
				(ours) -> ours.as(TOKEN).listAuthorizedResources("default", null));
	}

	private void addLogins() {
		pair("loginByEmail",
				(theirs) -> theirs
					.loginByEmail(new LoginByEmailInput("alice@example.com", "Passw0rd!", "4Xk9", true, "203.0.113.9",
							PARAMS, CONTEXT))
					.request(),
				(ours) -> ours.loginByEmail("alice@example.com", "Passw0rd!", OPTIONS));
		pair("loginByUsername",
				(theirs) -> theirs
					.loginByUsername(new LoginByUsernameInput("alice", "Passw0rd!", "4Xk9", true, "203.0.113.9", PARAMS,
							CONTEXT))
					.request(),
				(ours) -> ours.loginByUsername("alice", "Passw0rd!", OPTIONS));
		pair("loginByPhonePassword",
				(theirs) -> theirs
					.loginByPhonePassword(new LoginByPhonePasswordInput("13800000001", "Passw0rd!", "4Xk9", true,
							"203.0.113.9", PARAMS, CONTEXT))
					.request(),
				(ours) -> ours.loginByPhonePassword("13800000001", "Passw0rd!", OPTIONS));
		pair("loginByPhoneCode",
				(theirs) -> theirs
					.loginByPhoneCode(
							new LoginByPhoneCodeInput("13800000001", "1234", true, "203.0.113.9", PARAMS, CONTEXT))
					.request(),
				(ours) -> ours.loginByPhoneCode("13800000001", "1234", OPTIONS));
		pair("loginByPhoneCode by default",
				(theirs) -> theirs.loginByPhoneCode(new LoginByPhoneCodeInput("13800000001", "1234")).request(),
				(ours) -> ours.loginByPhoneCode("13800000001", "1234"));
		pair("loginBySubAccount",
				(theirs) -> theirs
					.loginBySubAccount(new LoginBySubAccountParam("123456789", "Passw0rd!", "4Xk9", "203.0.113.9"))
					.request(),
				(ours) -> ours.loginBySubAccount("123456789", "Passw0rd!", OPTIONS));
	}

	private void addDirectoryLogins() {
		pair("loginByLdap", (theirs) -> theirs.loginByLdap(new LoginByLdapParam("ldap-lee", "Passw0rd!")).request(),
				(ours) -> ours.loginByLdap("ldap-lee", "Passw0rd!"));
		pair("loginByAd", (theirs) -> theirs.loginByAd("ad-ann", "Passw0rd!").request(),
				(ours) -> ours.loginByAd("ad-ann", "Passw0rd!"));
	}

	@Test
	void defaultPublicKeyIsTheirs() {
		assertThat(PasswordCipher.DEFAULT_KEY.replaceAll("\\s", ""))
			.isEqualTo(this.theirClient.getPublicKey().replaceAll("\\s", ""));
	}

	@Test
	void requestsMeanTheSameExceptForListedDifferences() throws IOException {
		Set<String> found = new TreeSet<>();
		this.pairs.forEach((operation, pair) -> found.addAll(differences(operation, pair)));
		List<Intended> intended = Intended.read("/parity/differences.txt");
		assertThat(found).as("differences that are not listed")
			.allMatch((difference) -> intended.stream().anyMatch((row) -> row.matches(difference)));
		assertThat(intended).as("listed differences that are stale")
			.allMatch((row) -> found.stream().anyMatch(row::matches));
	}

	private void pair(String operation, Function<cn.authing.core.auth.AuthenticationClient, Request> theirs,
			Function<AuthenticationClient, AuthingCall<?>> ours) {
		this.pairs.put(operation, new Pair(theirs, ours));
	}

	private Set<String> differences(String operation, Pair pair) {
		WireForm theirs = theirs(pair);
		WireForm ours = ours(pair);
		Set<String> aspects = new TreeSet<>(theirs.aspects().keySet());
		aspects.addAll(ours.aspects().keySet());
		Set<String> differences = new TreeSet<>();
		for (String aspect : aspects) {
			if (!theirs.get(aspect).equals(ours.get(aspect))) {
				differences.add(String.join(" | ", operation, aspect, theirs.get(aspect), ours.get(aspect)));
			}
		}
		return differences;
	}

	private static cn.authing.core.auth.AuthenticationClient theirClient() {
		cn.authing.core.auth.AuthenticationClient client = new cn.authing.core.auth.AuthenticationClient(
				"59f86b4832eb28071bdd9214");
		client.setAppId(TestClients.APP_ID);
		client.setHost(HOST);
		client.setToken(TOKEN);
		client.setCurrentUser(AuthingSdkUser.of(USER_ID, TOKEN));
		return client;
	}

	private WireForm theirs(Pair pair) {
		Request request = pair.theirs.apply(this.theirClient);
		Map<String, String> headers = new LinkedHashMap<>();
		request.headers().forEach((header) -> headers.put(header.getFirst(), header.getSecond()));
		try (Buffer buffer = new Buffer()) {
			if (request.body() != null) {
				headers.put("content-type", String.valueOf(request.body().contentType()));
				request.body().writeTo(buffer);
			}
			return WireForm.of(request.method(), request.url().toString(), headers, buffer.readUtf8());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static WireForm ours(Pair pair) {
		RecordingConnector connector = new RecordingConnector();
		Application application = new Application(TestClients.APP_ID, HOST, SECRET, "59f86b4832eb28071bdd9214", null,
				null, null);
		pair.ours
			.apply(AuthenticationClient.create(WebClient.builder(), connector, AuthingClientSettings.of(application)))
			.toMono()
			.onErrorComplete()
			.block();
		return connector.wireForm();
	}

	private record Pair(Function<cn.authing.core.auth.AuthenticationClient, Request> theirs,
			Function<AuthenticationClient, AuthingCall<?>> ours) {

	}

	/**
	 * A row of the list of intended differences.
	 *
	 * @param operation the operation, or {@code *}
	 * @param rest aspect, theirs and ours
	 */
	private record Intended(String operation, String rest) {

		static List<Intended> read(String resource) throws IOException {
			try (InputStream input = WireParityTests.class.getResourceAsStream(resource)) {
				return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter((line) -> !line.isBlank() && !line.startsWith("#"))
					.map(Intended::parse)
					.toList();
			}
		}

		private static Intended parse(String line) {
			String[] columns = Stream.of(line.split("\\|")).map(String::trim).toArray(String[]::new);
			assertThat(columns).as("operation | aspect | theirs | ours | section of operations.md: " + line).hasSize(5);
			assertThat(columns[4]).as(line).matches("[0-9]+(\\.[0-9]+)?.*");
			return new Intended(columns[0], String.join(" | ", columns[1], columns[2], columns[3]));
		}

		boolean matches(String difference) {
			String[] parts = difference.split(" \\| ", 2);
			return (this.operation.equals("*") || this.operation.equals(parts[0])) && this.rest.equals(parts[1]);
		}

	}

}
