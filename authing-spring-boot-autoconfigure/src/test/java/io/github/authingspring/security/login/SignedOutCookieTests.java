package io.github.authingspring.security.login;

import org.junit.jupiter.api.Test;

import org.springframework.http.ResponseCookie;

import static org.assertj.core.api.Assertions.assertThat;

class SignedOutCookieTests {

	@Test
	void cookieIsAnotherOneEachTime() {
		ResponseCookie cookie = SignedOutCookie.create("", false);
		assertThat(cookie.getValue()).isNotEmpty().isNotEqualTo(SignedOutCookie.create("", false).getValue());
	}

	@Test
	void cookieIsKeptFromScripts() {
		assertThat(SignedOutCookie.create("", false).toString()).contains("HttpOnly", "SameSite=Lax", "Path=/;")
			.doesNotContain("Secure");
	}

	@Test
	void cookieWhenApplicationHasPathAndIsSecureThenIsToo() {
		assertThat(SignedOutCookie.create("/shop", true).toString()).contains("Path=/shop", "Secure");
	}

}
