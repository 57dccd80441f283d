package io.github.authingspring.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.authingspring.ObservationRecorder;
import io.github.authingspring.client.AuthingCallObservationDocumentation;
import io.github.authingspring.client.AuthingCallObservations;
import io.github.authingspring.client.AuthingErrorCategory;
import io.github.authingspring.client.AuthingTransportException;
import io.github.authingspring.client.MfaRequiredException;
import io.github.authingspring.client.model.MfaChallenge;
import io.github.authingspring.security.MfaAttempt.FirstFactor;
import io.github.authingspring.security.StubAuthing.Reply;
import io.micrometer.common.KeyValue;
import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.docs.ObservationDocumentation;
import io.micrometer.observation.tck.TestObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is observed of sign-ins and permissions.
 */
class SecurityObservationTests {

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final ObservationRecorder recorder = new ObservationRecorder();

	private final StubAuthing authing = new StubAuthing();

	private final AuthingAuthenticationProvider provider = new AuthingAuthenticationProvider(
			this.authing.client(new AuthingCallObservations(this.registry, null)), AuthingLoginSettings.defaults(),
			List.of(), observations());

	private AuthingSecurityObservations observations() {
		return new AuthingSecurityObservations(this.registry, null, null, null);
	}

	@BeforeEach
	void record() {
		this.registry.observationConfig().observationHandler(this.recorder);
	}

	@ParameterizedTest
	@EnumSource
	void eachMethodIsNamed(LoginMethod method) {
		Throwable unused = catchThrowable(
				() -> this.provider.authenticate(method.token("canary-name", "canary-password", null)));
		assertKeys("authing.login", "method", method.value(), "UNAVAILABLE");
		assertThat(this.recorder.stopped()).extracting(Observation.Context::getName)
			.containsExactly("authing.client.requests", "authing.login");
		assertThat(this.recorder.stopped()).extracting(Object::toString).noneMatch((all) -> all.contains("canary"));
	}

	@Test
	void callIsTheChildOfTheSignIn() {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		this.provider.authenticate(LoginMethod.EMAIL.token("a@example.com", "secret", null));
		assertKeys("authing.login", "method", "email", "SUCCESS");
		assertThat(this.recorder.only("authing.client.requests").getParentObservation().getContextView())
			.isSameAs(this.recorder.only("authing.login"));
	}

	@ParameterizedTest
	@CsvSource({ "2333, REFUSED", "2004, REFUSED", "2000, CAPTCHA", "1635, SECOND_FACTOR", "1636, SECOND_FACTOR",
			"1639, PASSWORD", "2921, STEP", "2005, LOCKED", "2031, DISABLED", "2080, RATE_LIMIT", "2011, UNAVAILABLE" })
	void eachOutcomeIsNamed(int code, String outcome) {
		this.authing.on("loginByEmail", Reply.refusal(code, "{\"mfaToken\":\"canary\",\"token\":\"canary\"}"));
		Throwable unused = catchThrowable(
				() -> this.provider.authenticate(LoginMethod.EMAIL.token("a@example.com", "secret", null)));
		assertKeys("authing.login", "method", "email", outcome);
		assertThat(this.recorder.only("authing.client.requests").getLowCardinalityKeyValue("outcome").getValue())
			.isEqualTo("REFUSED");
	}

	@Test
	void whatIsNotSentIsNotObserved() {
		Throwable unused = catchThrowable(
				() -> this.provider.authenticate(LoginMethod.EMAIL.token("a@example.com", " ", null)));
		assertThat(this.recorder.stopped()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "TOTP, /api/v2/mfa/totp/verify, SUCCESS", "RECOVERY_CODE, /api/v2/mfa/other, UNAVAILABLE",
			"TOTP, /api/v2/mfa/other, UNAVAILABLE" })
	void secondFactorIsNamed(SecondFactor factor, String path, String outcome) {
		this.authing.on(path, Reply.restLogin("u1"));
		Throwable unused = catchThrowable(
				() -> this.provider.authenticate(new SecondFactorToken(attempt(), factor, "123456")));
		assertKeys("authing.second-factor", "factor", factor.value(), outcome);
	}

	@ParameterizedTest
	@CsvSource({ "6001, REFUSED", "2020, EXPIRED", "2005, LOCKED" })
	void outcomesOfTheSecondFactorAreNamed(int code, String outcome) {
		this.authing.on("/api/v2/mfa/totp/verify", Reply.json("{\"code\":%d,\"message\":\"no\"}".formatted(code)));
		Throwable unused = catchThrowable(
				() -> this.provider.authenticate(new SecondFactorToken(attempt(), SecondFactor.TOTP, "1")));
		assertKeys("authing.second-factor", "factor", "totp", outcome);
	}

	private MfaAttempt attempt() {
		this.authing.on("loginByEmail", Reply.refusal(1635, """
				{"mfaToken":"%s","totpMfaEnabled":true,"applicationMfa":[]}""".formatted(StubAuthing.token("u1"))));
		MfaChallenge challenge = catchThrowableOfType(MfaRequiredException.class,
				() -> this.authing.client().loginByEmail("a@example.com", "secret").execute())
			.challenge();
		return new MfaAttempt(challenge, new FirstFactor("FACTOR_PASSWORD", Instant.now()),
				new MfaChallenge.Contacts(null, null), null, Instant.now().plusSeconds(60));
	}

	@Test
	void loadsAreObservedAndChecksAreNot() {
		this.authing.on("getUserRoles", Reply.roles("admin")).on("listUserAuthorizedResources", Reply.refusal(2020));
		PermissionService permissions = new PermissionService(
				PermissionLoader.observed(PermissionLoader.of(this.authing.client()), observations()), "app",
				PermissionCacheSettings.DEFAULTS);
		AuthingAuthentication user = AuthingAuthenticationTests.authentication("u1");
		for (int i = 0; i < 3; i++) {
			assertThat(permissions.checkRoles(user, null, (roles) -> roles.contains("admin")).block()).isTrue();
		}
		assertKeys("authing.permissions.load", "kind", "roles", "SUCCESS");
		this.recorder.stopped().clear();
		assertThat(catchThrowable(() -> permissions.resources(user, null).block())).isNotNull();
		assertKeys("authing.permissions.load", "kind", "resources", "LOGIN_EXPIRED");
		this.recorder.stopped().clear();
		this.authing.on("getUserRoles", Reply.roles(2, "admin"));
		assertThat(catchThrowable(() -> permissions.roles(user, "finance").block())).isNotNull();
		assertKeys("authing.permissions.load", "kind", "roles", "UNAVAILABLE");
	}

	private void assertKeys(String name, String key, String value, String outcome) {
		assertThat(this.recorder.only(name).getAllKeyValues()).containsExactlyInAnyOrder(KeyValue.of(key, value),
				KeyValue.of("outcome", outcome));
	}

	@Test
	void readmeNamesAllThatIsObserved() throws IOException {
		List<String> named = new ArrayList<>(List.of("authing.client.requests", "authing.login",
				"authing.second-factor", "authing.permissions.load", "authing.roles", "authing.resources", "retry"));
		Stream
			.<ObservationDocumentation>concat(Arrays.stream(AuthingCallObservationDocumentation.values()),
					Arrays.stream(AuthingSecurityObservationDocumentation.values()))
			.flatMap((observation) -> Arrays.stream(observation.getLowCardinalityKeyNames()))
			.map(KeyName::asString)
			.forEach(named::add);
		Stream.of(LoginOutcome.values(), AuthingErrorCategory.values(), AuthingTransportException.Reason.values())
			.flatMap(Arrays::stream)
			.map(Object::toString)
			.forEach(named::add);
		String readme = Files.readString(Path.of("..", "README.md"));
		assertThat(named).allSatisfy(
				(name) -> assertThat(readme.substring(readme.indexOf("## Observing"))).contains("`" + name + "`"));
	}

}
