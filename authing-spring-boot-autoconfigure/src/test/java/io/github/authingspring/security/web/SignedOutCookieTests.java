package io.github.authingspring.security.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SignedOutCookie}.
 */
class SignedOutCookieTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void cookieIsAnotherOneEachTime() {
		assertThat(cookie().getValue()).isNotEmpty().isNotEqualTo(cookie().getValue());
	}

	@Test
	void cookieIsKeptFromScripts() {
		Cookie cookie = cookie();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getSecure()).isFalse();
		assertThat(cookie.getPath()).isEqualTo("/");
		assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
	}

	@Test
	void cookieWhenApplicationHasPathAndIsSecureThenIsToo() {
		this.request.setContextPath("/shop");
		this.request.setSecure(true);
		assertThat(cookie().getPath()).isEqualTo("/shop");
		assertThat(cookie().getSecure()).isTrue();
	}

	private Cookie cookie() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SignedOutCookie().logout(this.request, response, null);
		Cookie cookie = response.getCookie(SignedOutCookie.NAME);
		assertThat(cookie).isNotNull();
		return cookie;
	}

}
