package io.github.authingspring.autoconfigure.security.servlet;

import java.util.Map;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Pages of the steps of a sign-in that an application makes itself or does without.
 */
class OwnStepPagesTests extends OwnPagesContext {

	@Test
	void controllerOfAStepIsToldWhatProgramsAreTold() {
		this.authing.on("loginByEmail",
				Reply.refusal(1636, "{\"mfaToken\":\"t\",\"phone\":\"13800000007\",\"applicationMfa\":"
						+ "[{\"mfaPolicy\":\"SMS\",\"status\":1,\"sort\":1}]}"));
		this.web.withUserConfiguration(OwnPage.class)
			.withPropertyValues("authing.login.pages.mfa=/second")
			.run(mvc((mvc) -> {
				MockHttpSession session = new MockHttpSession();
				assertThat(mvc.get().uri("/second").session(session)).hasRedirectedUrl("/login");
				assertThat(mvc.post()
					.uri("/login")
					.param("username", "a@example.com")
					.param("password", "x")
					.session(session)
					.with(csrf())).hasRedirectedUrl("/second");
				assertThat(mvc.get().uri("/second").session(session)).hasStatusOk()
					.bodyText()
					.contains("factors=[sms]", "phone=138****0007");
				assertThat(mvc.get().uri("/login/mfa?error&factor=sms").session(session))
					.hasRedirectedUrl("/second?error&factor=sms");
				assertThat(mvc.get().uri("/login/mfa").accept(MediaType.APPLICATION_JSON).session(session))
					.hasStatusOk()
					.bodyText()
					.contains("\"factors\":[\"sms\"]");
			}));
	}

	@Test
	@DisplayName("#17 where nobody signs in by phone, no code for a new password is sent to one")
	void codeIsNotSentToPhonesThatAreOff() {
		this.web.withPropertyValues("authing.login.methods=email").run(mvc((mvc) -> {
			assertThat(mvc.post().uri("/forgot-password/code").param("username", "13800000001").with(csrf()))
				.hasRedirectedUrl("/forgot-password?error=refused");
			assertThat(this.authing.requests()).isEmpty();
		}));
	}

	@Test
	void whatIsOffIsNotThere() {
		this.web.withPropertyValues("authing.login.registration=false", "authing.login.password-reset=false")
			.run(mvc((mvc) -> {
				assertThat(mvc.get().uri("/login")).bodyText().doesNotContain("/register", "/forgot-password");
				assertThat(mvc.get().uri("/register").accept(MediaType.TEXT_HTML)).hasRedirectedUrl("/login");
				assertThat(mvc.post().uri("/forgot-password").param("username", "a@example.com").with(csrf()))
					.hasRedirectedUrl("/login");
				assertThat(this.authing.requests()).isEmpty();
			}));
	}

	@RestController
	static class OwnPage {

		@GetMapping("/second")
		String second(@RequestAttribute("authing") Map<String, Object> authing) {
			return authing.toString();
		}

	}

}
