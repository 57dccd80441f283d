package io.github.authingspring.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.OperationCatalogue.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What holds for every operation, so that none is forgotten.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationCatalogueTests {

	private static final List<String> DOCUMENTED = List.of("getCurrentUser", "registerByEmail", "registerByUsername",
			"registerByPhoneCode", "loginByEmail", "loginByUsername", "loginByPhoneCode", "loginByPhonePassword",
			"loginByLdap", "loginByAd", "loginBySubAccount", "sendSmsCode", "sendEmail", "checkLoginStatus",
			"checkLoggedIn", "checkPasswordStrength", "resetPasswordByPhoneCode", "resetPasswordByEmailCode",
			"resetPasswordByFirstToken", "resetPasswordWithForceReset", "updateProfile", "updatePassword",
			"updatePhone", "updateEmail", "refreshToken", "linkAccount", "unlinkAccount", "bindPhone", "unbindPhone",
			"bindEmail", "unbindEmail", "getSecurityLevel", "listOrgs", "listDepartments", "listApplications",
			"listRoles", "hasRole", "listAuthorizedResources", "getUdfValue", "setUdfValue", "removeUdfValue",
			"listUdv", "setUdv", "removeUdv", "isUserExists", "logout", "trackSession", "wechatLogin",
			"validateTicketV1", "validateTicketV2", "getAccessTokenByCode", "getAccessTokenByClientCredentials",
			"getAccessTokenByIdToken", "getUserInfoByAccessToken", "getNewAccessTokenByRefreshToken", "introspectToken",
			"revokeToken", "validateToken", "getMfaAuthenticators", "associateMfaAuthenticator",
			"confirmAssociateMfaAuthenticator", "deleteMfaAuthenticator", "verifyTotpMfa", "verifyAppSmsMfa",
			"verifyAppEmailMfa", "phoneOrEmailBindable", "verifyTotpRecoveryCode", "associateFaceByUrl",
			"associateFaceByLocalFile", "associateFaceByBlob", "verifyFaceMfa", "getCaptcha");

	private final StubServer html = StubServer.answering("200 OK", "text/html", "<html>canary-body</html>");

	private final StubServer down = StubServer.answering("503 Service Unavailable", "text/html", "");

	private final StubServer elsewhere = StubServer.answering("307 Temporary Redirect\r\nLocation: /else", "text/html",
			"");

	private final StubServer broken = StubServer.replying((request, output) -> output
		.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}".getBytes(StandardCharsets.UTF_8)));

	static Stream<Operation> operations() {
		return OperationCatalogue.all().stream();
	}

	@AfterAll
	void close() {
		Stream.of(this.html, this.down, this.elsewhere, this.broken).forEach(StubServer::close);
	}

	@Test
	void everyDocumentedOperationExists() {
		assertThat(operations().map(Operation::name)).containsAll(DOCUMENTED);
		assertThat(DOCUMENTED).as("an operation that no document names")
			.containsAll(operations().map(Operation::name).toList());
	}

	@Test
	void groupsAreSmall() {
		assertThat(OperationCatalogue.groups()).allSatisfy((
				group) -> assertThat(operations().filter((operation) -> operation.method().getDeclaringClass() == group)
					.map(Operation::name)
					.distinct()).as(group.getSimpleName()).hasSizeLessThanOrEqualTo(12));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void emulatorKnowsOperation(Operation operation) {
		Throwable failure = catchThrowable(
				() -> operation.on(EmulatorClients.of(SharedEmulator.get())).toMono().block(TestClients.PATIENCE));
		assertThat(failure).satisfiesAnyOf((none) -> assertThat(none).isNull(),
				(refused) -> assertThat(refused).isInstanceOf(AuthingResponseException.class)
					.extracting((ex) -> ((AuthingResponseException) ex).code())
					.isNotEqualTo(501));
	}

	@Test
	void everyOperationIsTestedAgainstTheEmulator() throws IOException {
		StringBuilder tests = new StringBuilder();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(
				Path.of("src/test/java", getClass().getPackageName().replace('.', '/')),
				"*{Operations,Flow}Tests.java")) {
			for (Path file : files) {
				tests.append(Files.readString(file));
			}
		}
		assertThat(operations().map(Operation::name).distinct())
			.allMatch((name) -> tests.indexOf("." + name + "(") >= 0);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void requestNamesOperationAndShowsNoSecret(Operation operation) {
		AuthingCall<?> call = operation.on(recording(new RecordingConnector()));
		String name = operation.name().equals("hasRole") ? "listRoles" : operation.name();
		assertThat(call.request().operation()).isEqualTo(name);
		assertThat(call.toString() + call.request()).doesNotContain("canary");
	}

	@ParameterizedTest(name = "#55 {0}")
	@MethodSource("operations")
	void addressShowsSecretsOnlyWhereTheProtocolWantsThem(Operation operation) {
		RecordingConnector connector = new RecordingConnector();
		operation.on(recording(connector)).toMono().onErrorComplete().block();
		boolean wanted = List.of("validateToken", "wechatLogin", "validateTicketV1", "validateTicketV2")
			.contains(operation.name());
		assertThat(connector.address().contains("canary")).isEqualTo(wanted);
	}

	@ParameterizedTest(name = "#50 {0}")
	@MethodSource("operations")
	void refusedConnectionMeansNoUsableAnswer(Operation operation) {
		AuthingTransportException fault = assertFault(operation, "http://127.0.0.1:1", "#50");
		assertThat(fault.reason()).isEqualTo(AuthingTransportException.Reason.CONNECTION);
	}

	@ParameterizedTest(name = "#51, #52, #54 {0}")
	@MethodSource("operations")
	void httpMeansNoUsableAnswer(Operation operation) {
		assertFault(operation, this.html, "#52");
		assertFault(operation, this.broken, "#51");
		assertFault(operation, this.elsewhere, "#54");
	}

	@ParameterizedTest(name = "#9, #53 {0}")
	@MethodSource("operations")
	void serviceDownMeansNoUsableAnswerAndOnlyReadsAreRepeated(Operation operation) {
		int before = this.down.requests().size();
		AuthingTransportException fault = assertFault(operation, this.down, "#9");
		assertThat(fault.status()).isEqualTo(503);
		boolean reads = Stream.of("get", "list", "is", "has", "check", "track", "validateToken")
			.anyMatch((prefix) -> operation.name().startsWith(prefix))
				&& !operation.name().toLowerCase(Locale.ROOT).contains("accesstokenby");
		boolean userInfo = operation.name().equals("getUserInfoByAccessToken");
		assertThat(this.down.requests().size() - before).isEqualTo((reads || userInfo) ? 3 : 1);
	}

	private AuthingTransportException assertFault(Operation operation, StubServer server, String row) {
		return assertFault(operation, server.url(), row);
	}

	private AuthingTransportException assertFault(Operation operation, String host, String row) {
		Throwable fault = catchThrowable(() -> operation.on(withSecret(host)).toMono().block(Duration.ofSeconds(20)));
		assertThat(fault).as(row)
			.isInstanceOf(AuthingTransportException.class)
			.hasMessageContaining(operation.name().equals("hasRole") ? "listRoles" : operation.name())
			.hasMessageNotContaining("canary");
		return (AuthingTransportException) fault;
	}

	private static AuthenticationClient withSecret(String host) {
		return TestClients
			.of(new AuthingClientSettings.Application(TestClients.APP_ID, host, "s3cret", "pool", null, null, null));
	}

	private static AuthenticationClient recording(RecordingConnector connector) {
		return AuthenticationClient.create(WebClient.builder(), connector,
				TestClients.settings(new AuthingClientSettings.Application(TestClients.APP_ID,
						"https://example.authing.cn", "s3cret", "pool", null, null, null)));
	}

}
