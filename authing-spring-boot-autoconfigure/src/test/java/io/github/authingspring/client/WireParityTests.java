package io.github.authingspring.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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

	private final cn.authing.core.auth.AuthenticationClient theirClient = theirClient();

	private final WirePairs pairs = new WirePairs();

	WireParityTests() {
		LoginPairs.addTo(this.pairs);
		AccountPairs.addTo(this.pairs);
		ProtocolPairs.addTo(this.pairs);
	}

	@Test
	void defaultPublicKeyIsTheirs() {
		assertThat(PasswordCipher.DEFAULT_KEY.replaceAll("\\s", ""))
			.isEqualTo(this.theirClient.getPublicKey().replaceAll("\\s", ""));
	}

	@Test
	void requestsMeanTheSameExceptForListedDifferences() throws IOException {
		Set<String> found = new TreeSet<>();
		this.pairs.pairs().forEach((operation, pair) -> found.addAll(differences(operation, pair)));
		List<Intended> intended = Intended.read("/parity/differences.txt");
		assertThat(found).as("differences that are not listed")
			.allMatch((difference) -> intended.stream().anyMatch((row) -> row.matches(difference)));
		assertThat(intended).as("listed differences that are stale")
			.allMatch((row) -> found.stream().anyMatch(row::matches));
	}

	private Set<String> differences(String operation, WirePairs.Pair pair) {
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
		client.setToken(WirePairs.TOKEN);
		client.setSecret(SECRET);
		client.setRedirectUri("https://app/callback");
		client.setCurrentUser(AuthingSdkUser.of(WirePairs.USER_ID, WirePairs.TOKEN));
		return client;
	}

	private WireForm theirs(WirePairs.Pair pair) {
		Request request = pair.theirs().apply(this.theirClient);
		Map<String, String> headers = new LinkedHashMap<>();
		request.headers().forEach((header) -> headers.put(header.getFirst(), header.getSecond()));
		try (Buffer buffer = new Buffer()) {
			if (request.body() != null && request.body().contentType() != null) {
				headers.put("content-type", String.valueOf(request.body().contentType()));
			}
			if (request.body() != null) {
				request.body().writeTo(buffer);
			}
			return WireForm.of(request.method(), request.url().toString(), headers, buffer.readUtf8());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static WireForm ours(WirePairs.Pair pair) {
		RecordingConnector connector = new RecordingConnector();
		Application application = new Application(TestClients.APP_ID, HOST, SECRET, "59f86b4832eb28071bdd9214", null,
				null, null);
		pair.ours()
			.apply(AuthenticationClient.create(WebClient.builder(), connector, TestClients.settings(application)))
			.toMono()
			.onErrorComplete()
			.block();
		return connector.wireForm();
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
