package io.github.authingspring.autoconfigure.security.stacks;

import java.util.Map;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of the steps of a sign-in that an application makes itself or does without.
 */
class OwnStepPagesTests extends OwnPagesContext {

	@Test
	void controllerOfAStepIsToldWhatProgramsAreTold() {
		this.authing.on("loginByEmail",
				Reply.refusal(1636, "{\"mfaToken\":\"t\",\"phone\":\"13800000007\",\"applicationMfa\":"
						+ "[{\"mfaPolicy\":\"SMS\",\"status\":1,\"sort\":1}]}"));
		visit(this.web.withUserConfiguration(OwnPage.class).withPropertyValues("authing.login.pages.mfa=/second"),
				(browser) -> {
					assertThat(Browser.location(browser.page("/second"))).isEqualTo("/login");
					assertThat(Browser
						.location(browser.submit("/login", Map.of("username", "a@example.com", "password", "x"))))
						.isEqualTo("/second");
					assertPage(browser.page("/second"), "factors=[sms]", "phone=138****0007");
					assertThat(Browser.location(browser.page("/login/mfa?error&factor=sms")))
						.isEqualTo("/second?error&factor=sms");
					assertPage(browser.get("/login/mfa"), "\"factors\":[\"sms\"]");
				});
	}

	@Test
	@DisplayName("#17 where nobody signs in by phone, no code for a new password is sent to one")
	void codeIsNotSentToPhonesThatAreOff() {
		visit(this.web.withPropertyValues("authing.login.methods=email"), (browser) -> {
			assertThat(Browser.location(browser.submit("/forgot-password/code", Map.of("username", "13800000001"))))
				.isEqualTo("/forgot-password?error=refused");
			assertThat(this.authing.requests()).isEmpty();
		});
	}

	@Test
	void whatIsOffIsNotThere() {
		visit(this.web.withPropertyValues("authing.login.registration=false", "authing.login.password-reset=false"),
				(browser) -> {
					assertThat(browser.page("/login").body()).contains("name=\"password\"")
						.doesNotContain("/register", "/forgot-password");
					assertThat(Browser.location(browser.page("/register"))).isEqualTo("/login");
					assertThat(
							Browser.location(browser.submit("/forgot-password", Map.of("username", "a@example.com"))))
						.isEqualTo("/login");
					assertThat(this.authing.requests()).isEmpty();
				});
	}

	@RestController
	static class OwnPage {

		@GetMapping("/second")
		String second(@RequestAttribute("authing") Map<String, Object> authing) {
			return authing.toString();
		}

	}

}
