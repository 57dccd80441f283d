package io.github.authingspring.security;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.client.LoginOptions;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuthingAuthenticationProviderTests {

	private final StubAuthing authing = new StubAuthing();

	private final AuthingAuthenticationProvider provider = provider(AuthingLoginSettings.defaults());

	private AuthingAuthenticationProvider provider(AuthingLoginSettings settings,
			LoginOptionsCustomizer... customizers) {
		return new AuthingAuthenticationProvider(this.authing.client(), settings, List.of(customizers));
	}

	@ParameterizedTest
	@CsvSource({ "EMAIL, loginByEmail, email", "USERNAME, loginByUsername, username",
			"PHONE_PASSWORD, loginByPhonePassword, phone", "PHONE_CODE, loginByPhoneCode, phone" })
	void eachGraphQlMethodSendsItsOwnOperation(LoginMethod method, String operation, String field) {
		this.authing.on(operation, Reply.login(operation, "u1"));
		Authentication result = this.provider.authenticate(method.token("who", "secret", null));
		assertThat(result.getName()).isEqualTo("u1");
		assertThat(this.authing.requests()).singleElement()
			.satisfies((sent) -> assertThat(sent.input().path(field).asString()).isEqualTo("who"));
	}

	@ParameterizedTest
	@CsvSource({ "LDAP, /api/v2/ldap/verify-user", "AD, /api/v2/ad/verify-user" })
	void eachDirectoryMethodSendsItsOwnRequest(LoginMethod method, String path) {
		this.authing.on(path, Reply.restLogin("u1"));
		assertThat(this.provider.authenticate(method.token("who", "secret", null)).getName()).isEqualTo("u1");
	}

	@Test
	void subAccountSendsItsOwnOperation() {
		this.authing.on("loginBySubAccount", Reply.login("loginBySubAccount", "u1"));
		assertThat(this.provider.authenticate(new SubAccountLoginToken("123", "secret")).getName()).isEqualTo("u1");
	}

	@ParameterizedTest
	@CsvSource({ "alice@example.com, loginByEmail", "13800000001, loginByPhonePassword",
			"+4915112345678, loginByPhonePassword", "alice, loginByUsername", "23800000001, loginByUsername",
			"138000000011, loginByUsername", "1380000000a, loginByUsername" })
	void plainTokenIsToldByItsForm(String name, String operation) {
		this.authing.on(operation, Reply.login(operation, "u1"));
		assertThat(this.provider.authenticate(plain(name, "secret")).getName()).isEqualTo("u1");
		assertThat(this.authing.requests()).hasSize(1);
	}

	@Test
	void plainTokenWhenForcedUsesTheConfiguredMethod() {
		this.authing.on("/api/v2/ldap/verify-user", Reply.restLogin("u1"));
		AuthingLoginSettings forced = new AuthingLoginSettings(AuthingLoginSettings.defaults().methods(),
				LoginMethod.LDAP, false, false);
		assertThat(provider(forced).authenticate(plain("alice@example.com", "secret")).getName()).isEqualTo("u1");
	}

	@Test
	void plainTokenWhenRefusedIsNotTriedWithAnotherMethod() {
		this.authing.on("loginByEmail", Reply.refusal(2004));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.provider.authenticate(plain("alice@example.com", "secret")));
		assertThat(this.authing.requests()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(LoginMethod.class)
	@DisplayName("#03 blank credentials or identifiers are refused without a request")
	void blankInputIsRefusedLocally(LoginMethod method) {
		for (String blank : new String[] { "", " ", "\t\n", "\u3000" }) {
			assertBadCredentials(method.token("who", blank, null));
			assertBadCredentials(method.token(blank, "secret", null));
		}
		assertBadCredentials(plain("who", null));
		assertBadCredentials(plain(null, "secret"));
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	@DisplayName("#17 a method that is off is refused without a request")
	void methodThatIsOffIsRefusedLocally() {
		AuthingAuthenticationProvider emailOnly = provider(
				new AuthingLoginSettings(Set.of(LoginMethod.EMAIL), null, false, false));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> emailOnly.authenticate(plain("alice", "secret")));
		assertThat(this.authing.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { " lead", "trail ", "a\"b&c%d+e", "zeile\nzwei", "n\u0303", "\u00f1", "\uD83D\uDE00" })
	@DisplayName("#04 a password is sent byte for byte")
	void passwordIsSentAsItIs(String password) {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		Authentication result = this.provider.authenticate(new EmailLoginToken("a@example.com", password));
		assertThat(result.isAuthenticated()).isTrue();
		assertThat(StubAuthing.decrypt(this.authing.requests().get(0).input().path("password").asString()))
			.isEqualTo(password);
	}

	@Test
	@DisplayName("#04 a password longer than the key can encrypt is refused with the neutral text")
	void passwordThatIsTooLongIsRefused() {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> this.provider.authenticate(new EmailLoginToken("a@example.com", "x".repeat(1000))))
			.withMessage("Bad credentials")
			.withNoCause();
		assertThat(this.authing.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*)(uid=*", "nul\0", "CORP\\ann", "ann@corp.example.com" })
	@DisplayName("#05 directory metacharacters are data")
	void directoryNameIsSentAsItIs(String name) {
		this.authing.on("/api/v2/ad/verify-user", Reply.restLogin("u1"));
		assertThat(this.provider.authenticate(new AdLoginToken(name, "secret")).isAuthenticated()).isTrue();
		assertThat(this.authing.requests().get(0).body().path("username").asString()).isEqualTo(name);
	}

	@Test
	void successHoldsUserTokenDetailsAndDatedFactor() {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		EmailLoginToken login = new EmailLoginToken("a@example.com", "secret");
		login.setDetails("details");
		AuthingAuthentication result = (AuthingAuthentication) this.provider.authenticate(login);
		assertThat(result.getPrincipal().nickname()).isEqualTo("nick-u1");
		assertThat(result.idToken().value()).isEqualTo(StubAuthing.token("u1"));
		assertThat(result.getDetails()).isEqualTo("details");
		assertThat(result.getAuthorities()).singleElement()
			.isInstanceOfSatisfying(FactorGrantedAuthority.class,
					(factor) -> assertThat(factor.getAuthority()).isEqualTo(FactorGrantedAuthority.PASSWORD_AUTHORITY));
	}

	@Test
	void successByPhoneCodeIsAnotherFactorAndRegistersNobody() {
		this.authing.on("loginByPhoneCode", Reply.login("loginByPhoneCode", "u1"));
		Authentication result = this.provider.authenticate(new PhoneCodeLoginToken("13800000001", "1234"));
		assertThat(result.getAuthorities()).extracting("authority")
			.containsExactly(FactorGrantedAuthority.OTT_AUTHORITY);
		assertThat(this.authing.requests().get(0).input().path("autoRegister").asBoolean(true)).isFalse();
	}

	@Test
	void optionsCarryAddressCaptchaAutoRegisterAndWhatCustomizersAdd() {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		AuthingLoginSettings registering = new AuthingLoginSettings(AuthingLoginSettings.defaults().methods(), null,
				true, false);
		EmailLoginToken login = new EmailLoginToken("a@example.com", "secret", new CaptchaAnswer("4711", "picture=1"));
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr("203.0.113.9");
		login.setDetails(new WebAuthenticationDetails(request));
		LoginOptionsCustomizer customizer = (options, token) -> options.withContext(Map.of("as", token.method()));
		assertThat(provider(registering, customizer).authenticate(login).isAuthenticated()).isTrue();
		JsonNode input = this.authing.requests().get(0).input();
		assertThat(input.path("clientIp").asString()).isEqualTo("203.0.113.9");
		assertThat(input.path("captchaCode").asString()).isEqualTo("4711");
		assertThat(input.path("autoRegister").asBoolean()).isTrue();
		assertThat(input.path("context").asString()).contains("EMAIL");
	}

	@Test
	void addressOfAReactiveSignInIsSent() {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		EmailLoginToken login = new EmailLoginToken("alice@example.com", "secret");
		login.setDetails(new AuthingLoginDetails("203.0.113.10"));
		assertThat(provider(AuthingLoginSettings.defaults()).authenticate(login).isAuthenticated()).isTrue();
		assertThat(this.authing.requests().get(0).input().path("clientIp").asString()).isEqualTo("203.0.113.10");
	}

	@Test
	void customizerThatFailsIsNotTakenForWrongCredentials() {
		LoginOptionsCustomizer broken = (options, token) -> {
			throw new IllegalArgumentException("bug");
		};
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> provider(AuthingLoginSettings.defaults(), broken)
				.authenticate(new EmailLoginToken("a@example.com", "secret")));
	}

	@Test
	@DisplayName("#11 the typed token is erased after success and failure")
	void typedTokenIsErased() {
		EmailLoginToken login = new EmailLoginToken("a@example.com", "secret", new CaptchaAnswer("4711", "picture=1"));
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		assertThat(this.provider.authenticate(login).getCredentials()).isNull();
		assertThat(login.getCredentials()).isNull();
		assertThat(login.captcha()).isNull();
		EmailLoginToken wrong = new EmailLoginToken("a@example.com", "secret");
		this.authing.on("loginByEmail", Reply.refusal(2006));
		assertBadCredentials(wrong);
		assertThat(wrong.getCredentials()).isNull();
	}

	@Test
	void supportsPlainAndTypedTokensOnly() {
		assertThat(this.provider.supports(EmailLoginToken.class)).isTrue();
		assertThat(this.provider.supports(UsernamePasswordAuthenticationToken.class)).isTrue();
		assertThat(this.provider.supports(new UsernamePasswordAuthenticationToken("a", "b") {
		}.getClass())).isFalse();
		assertThat(LoginOptions.defaults().toString()).doesNotContain("4711");
	}

	private void assertBadCredentials(Authentication login) {
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> this.provider.authenticate(login))
			.withMessage("Bad credentials")
			.withNoCause();
	}

	private static UsernamePasswordAuthenticationToken plain(String name, String password) {
		return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
	}

}
