package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.authingspring.client.Totp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The token against forged requests, of which a browser may have been given one.
 */
class CsrfTests extends LoginStepsBrowsing {

	private static final String COOKIE = "XSRF-TOKEN";

	@Test
	@DisplayName("#13 a token that was planted is good no longer after a sign-in by a program")
	void signInByAProgramReplacesTheToken() {
		String planted = this.browser.cookie(COOKIE);
		assertReplaced(planted, this.browser.login("alice"), 200);
	}

	@Test
	@DisplayName("#13 a token that was planted is good no longer after a sign-in by form")
	void signInByFormReplacesTheToken() {
		String planted = this.browser.cookie(COOKIE);
		Map<String, String> fields = Map.of("username", "alice", "password", "Passw0rd!");
		assertReplaced(planted, this.browser.submit("/login", fields), 302);
	}

	@Test
	@DisplayName("#13 a token that was planted is good no longer after a second factor")
	void secondFactorReplacesTheToken() {
		String planted = this.browser.cookie(COOKIE);
		assertThat(this.browser.login("carol").statusCode()).isEqualTo(401);
		assertReplaced(planted, this.browser.second("totp", Totp.code("JBSWY3DPEHPK3PXP", Instant.now())), 200);
	}

	private void assertReplaced(String planted, HttpResponse<String> login, int status) {
		assertThat(login.statusCode()).isEqualTo(status);
		String token = this.browser.cookie(COOKIE);
		assertThat(token).isNotEmpty().isNotEqualTo(planted);
		List<String> cookies = Browser.setCookies(login, COOKIE);
		assertThat(cookies).filteredOn((cookie) -> !cookie.startsWith(COOKIE + "=;")).hasSize(1);
		assertThat(cookies.get(cookies.size() - 1)).startsWith(COOKIE + "=" + token);
		assertThat(this.browser.postWith(planted, "/logout", Map.of()).statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(200);
		assertThat(this.browser.post("/logout", Map.of()).statusCode()).isEqualTo(204);
	}

	@Test
	void signInThatFailsLeavesTheToken() {
		String token = this.browser.cookie(COOKIE);
		assertThat(this.browser.post("/login", Map.of("username", "alice", "password", "wrong")).statusCode())
			.isEqualTo(401);
		assertThat(this.browser.cookie(COOKIE)).isEqualTo(token);
	}

}
