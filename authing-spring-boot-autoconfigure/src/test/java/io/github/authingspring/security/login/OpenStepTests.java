package io.github.authingspring.security.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.model.MfaChallenge;
import io.github.authingspring.client.model.MfaMethod;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingLoginSettings.CodeSending;
import io.github.authingspring.security.AuthingRateLimitException;
import io.github.authingspring.security.CaptchaAttempt;
import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SessionSecret;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.security.core.authority.FactorGrantedAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OpenStepTests {

	private static final String PICTURE = "/api/v2/security/captcha";

	private static final String FREE = "/api/v2/applications/mfa/check";

	private static final String SEND = "/api/v2/sms/send";

	private final StubAuthing authing = new StubAuthing();

	private final AuthenticationClient client = this.authing.client();

	private final LoginAttempts attempts = new LoginAttempts(Clock.systemUTC());

	private final LoginPaths paths = new LoginPaths(AuthingLoginSettings.defaults());

	private final TestExchange exchange = new TestExchange();

	private final SecondFactorCodeForm codes = new SecondFactorCodeForm(this.client, this.attempts,
			new CodeLimits(new CodeSending(Duration.ZERO, 3, 3, Duration.ofHours(1)), Clock.systemUTC()), this.paths);

	@BeforeEach
	void useSession() {
		this.authing.on(PICTURE, new Reply(200, Map.of("Content-Type", "image/svg+xml"), "<svg/>"));
		this.authing.on(FREE, Reply.json("{\"code\":200,\"data\":true}"));
		this.authing.on(SEND, Reply.json("{\"code\":200,\"message\":\"sent\"}"));
	}

	private static MfaAttempt mfa(String token) {
		return new MfaAttempt(
				new MfaChallenge(token, List.of(MfaMethod.SMS), false, false, new MfaChallenge.Contacts(null, null)),
				new MfaAttempt.FirstFactor(FactorGrantedAuthority.PASSWORD_AUTHORITY, Instant.EPOCH),
				new MfaChallenge.Contacts(null, null), null, Instant.now().plusSeconds(60));
	}

	private static CaptchaAttempt captcha() {
		return new CaptchaAttempt(LoginMethod.USERNAME, "bob", null, Instant.now().plusSeconds(60));
	}

	private void open(LoginAttempt attempt) {
		this.exchange.keep(LoginAttempts.ATTRIBUTE,
				new SessionSecret(JsonMapper.shared().writerFor(LoginAttempt.class).writeValueAsString(attempt)));
	}

	private Reply meanwhile(Runnable other, Reply reply) {
		other.run();
		return reply;
	}

	private Outcome sendTo(String phone) {
		this.exchange.parameters.put("factor", "sms");
		this.exchange.parameters.put("phone", phone);
		return this.codes.submit(this.exchange, LoginFields.of(this.exchange)).execute();
	}

	private Answer showPicture() {
		return new CaptchaEndpoint(this.client, this.attempts, new Answers(Pages.of(new StaticApplicationContext())))
			.answer(this.exchange)
			.execute();
	}

	@Test
	void pictureThatIsLateLeavesTheNextStepAsItIs() {
		open(captcha());
		Reply picture = new Reply(200, Map.of("Content-Type", "image/svg+xml"), "<svg/>");
		this.authing.on(PICTURE, (sent) -> meanwhile(() -> open(mfa("next")), picture));
		showPicture();
		assertThat(this.attempts.find(this.exchange)).isInstanceOf(MfaAttempt.class);
	}

	@Test
	@DisplayName("#23 a code that is sent for one attempt does not bring it back in the place of another")
	void codeThatIsLateLeavesTheNextAttemptAsItIs() {
		open(mfa("first"));
		this.authing.on(SEND, (sent) -> meanwhile(() -> open(mfa("second")), Reply.json("{\"code\":200}")));
		sendTo("13800000009");
		assertThat(this.attempts.find(this.exchange, MfaAttempt.class)).extracting(MfaAttempt::challenge)
			.extracting(MfaChallenge::mfaToken)
			.isEqualTo("second");
	}

	@Test
	void codeThatIsLateDoesNotOpenASessionThatEnded() {
		open(mfa("first"));
		this.authing.on(SEND, (sent) -> meanwhile(() -> this.exchange.session = null, Reply.json("{\"code\":200}")));
		sendTo("13800000009");
		assertThat(this.exchange.session).isNull();
	}

	@Test
	void enteredAddressIsKeptForTheCode() {
		open(mfa("first"));
		sendTo("13800000009");
		assertThat(this.attempts.find(this.exchange, MfaAttempt.class)).extracting(MfaAttempt::entered)
			.isEqualTo(new MfaChallenge.Contacts("13800000009", null));
	}

	@Test
	@DisplayName("#26 whose address it is can be asked only as often as codes are sent")
	void addressesAreNotTriedWithoutALimit() {
		open(mfa("first"));
		this.authing.on(FREE, Reply.json("{\"code\":200,\"data\":false}"));
		for (int i = 0; i < 3; i++) {
			String phone = "1380000000" + i;
			assertThatExceptionOfType(FormRefusal.class).isThrownBy(() -> sendTo(phone));
		}
		assertThatExceptionOfType(AuthingRateLimitException.class).isThrownBy(() -> sendTo("13800000007"));
		assertThat(this.authing.requests()).hasSize(3);
	}

}
