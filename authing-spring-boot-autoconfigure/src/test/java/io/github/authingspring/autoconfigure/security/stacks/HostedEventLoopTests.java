package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockHound;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole sign-in on Authing's page on event loops: whoever blocks one fails, and the
 * request is answered otherwise than it should be.
 */
@Tag("blockhound")
class HostedEventLoopTests extends HostedPageBrowsing {

	HostedEventLoopTests() {
		super(HostedPageApplication.class, "RS256");
	}

	@BeforeAll
	static void watch() {
		// Jackson learns a type once; nobody waits for random numbers
		BlockHound.install((watched) -> watched
			.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
					"_createAndCacheValueDeserializer")
			.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes"));
	}

	@Test
	void signInRefreshAndSignOutDoNotBlock() {
		this.emulator.state(this.emulator.state()
			.replaceFirst("\"tokenAlgorithm\"\\s*:\\s*\"HS256\"", "\"tokenAlgorithm\":\"RS256\""));
		HttpResponse<String> back = signIn("alice@example.com", "/me");
		assertThat(path(back)).isEqualTo("/me");
		this.browser.get("/age");
		String old = this.sessions.latest().idToken().value();
		assertThat(this.browser.get("/factors").statusCode()).isEqualTo(200);
		assertThat(this.sessions.latest().idToken().value()).isNotEqualTo(old);
		assertThat(this.browser.page("/oauth2/authorization/authing").statusCode()).isEqualTo(302);
		assertThat(this.browser.target(logout())).startsWith(this.emulator.appHost().toString());
		assertThat(this.browser.page("/login?logout").statusCode()).isEqualTo(200);
		assertThat(Browser.location(this.browser.page("/login/oauth2/code/authing?code=c&state=s")))
			.isEqualTo("/login?error");
	}

}
