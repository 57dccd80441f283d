package io.github.authingspring.autoconfigure.security.stacks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import com.samskivert.mustache.Mustache;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application can change about the pages.
 */
class OwnPagesTests extends OwnPagesContext {

	@Test
	void onlyMethodThatIsOnHasNoTabs() {
		visit(this.web.withPropertyValues("authing.login.methods=email"), (browser) -> {
			assertPage(browser.page("/login"), "Email address");
			assertThat(browser.page("/login").body()).doesNotContain("<nav", "name=\"method\"");
		});
		visit(this.web.withPropertyValues("authing.login.methods=phone-code"), (browser) -> {
			assertPage(browser.page("/login"), "formaction=\"/login/code\"");
			assertThat(browser.page("/login").body()).doesNotContain("<nav", "type=\"password\"");
		});
	}

	@Test
	void accountStatusIsShownWhenRevealed() {
		this.authing.on("loginByEmail", Reply.refusal(2005));
		visit(this.web.withPropertyValues("authing.login.reveal-account-status=true"), (browser) -> {
			assertThat(Browser.location(browser.submit("/login", Map.of("username", "a@b.c", "password", "x"))))
				.isEqualTo("/login?error=locked");
			assertPage(browser.page("/login?error=locked"), "This account is locked.");
			assertPage(browser.page("/login?error=disabled"), "This account is disabled.");
		});
	}

	@Test
	void templatesOfTheApplicationWinEachForItself(@TempDir Path classes) throws IOException {
		Path templates = Files.createDirectories(classes.resolve("templates/authing"));
		Files.writeString(templates.resolve("_brand.mustache"), "<p>Our brand</p>");
		Files.writeString(templates.resolve("logout.mustache"), "{{>_top}}Our own {{#text}}logout.submit{{/text}}");
		Files.writeString(templates.resolve("authing.css"), "b{}");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
				getClass().getClassLoader())) {
			visit(this.web.withClassLoader(loader), (browser) -> {
				assertPage(browser.page("/login"), "Our brand", "name=\"password\"");
				assertPage(browser.page("/logout"), "Our brand", "Our own Sign out");
			});
		}
	}

	@Test
	void messagesOfTheApplicationWin() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("authing.login.title", Locale.ENGLISH, "Welcome to <Books>");
		visit(this.web.withBean("messageSource", StaticMessageSource.class, () -> messages),
				(browser) -> assertPage(browser.pageWith("Accept-Language", "en", "/login"),
						"<h1>Welcome to &lt;Books&gt;</h1>", "Password"));
	}

	@Test
	void generatedPageStandsInWithoutJMustache() {
		visit(this.web.withClassLoader(new FilteredClassLoader(Mustache.class)), (browser) -> {
			for (String query : new String[] { "", "?method=ldap", "?sent&method=phone-code" }) {
				assertPage(browser.page("/login" + query), "Please sign in", "name=\"_csrf\"");
				assertThat(browser.page("/login" + query).body()).doesNotContain("Invalid credentials");
			}
			for (String query : new String[] { "?error", "?error=mfa", "?error&method=ldap" }) {
				assertPage(browser.page("/login" + query), "Invalid credentials");
			}
			assertPage(browser.page("/login?logout"), "signed out");
			HttpResponse<String> fault = browser.submit("/login", Map.of("username", "a", "password", "x"));
			assertThat(fault.statusCode()).isEqualTo(503);
			assertThat(fault.body()).contains("<h1>Sign-in is unavailable</h1>");
		});
	}

	@Test
	void controllerTakesOverByProperty() {
		visit(this.web.withUserConfiguration(OwnPage.class).withPropertyValues("authing.login.pages.login=/signin"),
				(browser) -> {
					assertThat(Browser.location(browser.page("/any"))).isEqualTo("/signin");
					assertThat(browser.page("/signin").body()).isEqualTo("own page");
					assertThat(Browser
						.location(browser.submit("/login", Map.of("method", "ldap", "username", " ", "password", "x"))))
						.isEqualTo("/signin?error&method=ldap");
				});
	}

	@Test
	void pageMustBeAPath() {
		this.web.withPropertyValues("authing.login.pages.login=signin")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("authing.login.pages.login"));
	}

	@Test
	void controllerTakesOverTheSamePath() {
		visit(this.web.withUserConfiguration(OwnPage.class, OwnPagesChains.SamePath.class),
				(browser) -> assertThat(browser.page("/login").body()).isEqualTo("own page at the same path"));
	}

	@Test
	void pageWorksWithoutCsrfProtection() {
		visit(this.web.withUserConfiguration(OwnPagesChains.WithoutCsrf.class), (browser) -> {
			assertPage(browser.page("/login"), "name=\"password\"");
			assertThat(browser.page("/login").body()).doesNotContain("_csrf");
			assertThat(Browser.location(browser.submit("/login", Map.of("username", " ", "password", "x"))))
				.isEqualTo("/login?error");
		});
	}

	@Test
	void otherWaysToSignInAreNotHidden() {
		String other = this.stack.expect(Difference.OTHER_WAYS);
		visit(this.web.withUserConfiguration(OwnPagesChains.WithOneTimeTokens.class), (browser) -> {
			assertPage(browser.page("/login"), "name=\"password\"", other);
			assertThat(browser.page("/login").body().contains("One-Time Token")).isEqualTo(!other.isEmpty());
		});
	}

	@RestController
	static class OwnPage {

		@GetMapping("/signin")
		String page() {
			return "own page";
		}

		@GetMapping("/login")
		String samePath() {
			return "own page at the same path";
		}

	}

}
