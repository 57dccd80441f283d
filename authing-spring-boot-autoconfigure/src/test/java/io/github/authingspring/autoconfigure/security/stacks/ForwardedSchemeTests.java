package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What differs behind a proxy that speaks HTTPS with browsers.
 */
class ForwardedSchemeTests extends OwnPagesContext {

	@Test
	void cookieForScriptsIsSecureWhereTheBrowserSpeaksHttps() {
		visit(this.web.withPropertyValues("server.forward-headers-strategy=framework"), (browser) -> {
			browser.forget("XSRF-TOKEN");
			assertThat(cookieForScripts(browser.pageWith("X-Forwarded-Proto", "https", "/login"))).contains("; Secure");
			browser.forget("XSRF-TOKEN");
			assertThat(cookieForScripts(browser.page("/login"))).doesNotContain("Secure");
		});
	}

	@Test
	void headerThatIsNotTrustedChangesNothing() {
		visit(this.web, (browser) -> {
			browser.forget("XSRF-TOKEN");
			assertThat(cookieForScripts(browser.pageWith("X-Forwarded-Proto", "https", "/login")))
				.doesNotContain("Secure");
		});
	}

	private static String cookieForScripts(HttpResponse<String> response) {
		return Browser.setCookies(response, "XSRF-TOKEN").get(0);
	}

}
