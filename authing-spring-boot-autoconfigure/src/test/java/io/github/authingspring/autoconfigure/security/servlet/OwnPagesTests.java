package io.github.authingspring.autoconfigure.security.servlet;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.samskivert.mustache.Mustache;
import io.github.authingspring.security.StubAuthing.Reply;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What an application can change about the pages.
 */
class OwnPagesTests extends OwnPagesContext {

	@Test
	void onlyMethodThatIsOnHasNoTabs() {
		this.web.withPropertyValues("authing.login.methods=email")
			.run(mvc((mvc) -> assertThat(mvc.get().uri("/login")).hasStatusOk()
				.bodyText()
				.contains("Email address")
				.doesNotContain("<nav", "name=\"method\"")));
		this.web.withPropertyValues("authing.login.methods=phone-code")
			.run(mvc((mvc) -> assertThat(mvc.get().uri("/login")).hasStatusOk()
				.bodyText()
				.contains("formaction=\"/login/code\"")
				.doesNotContain("<nav", "type=\"password\"")));
	}

	@Test
	void accountStatusIsShownWhenRevealed() {
		this.authing.on("loginByEmail", Reply.refusal(2005));
		this.web.withPropertyValues("authing.login.reveal-account-status=true").run(mvc((mvc) -> {
			assertThat(mvc.post().uri("/login").param("username", "a@b.c").param("password", "x").with(csrf()))
				.hasRedirectedUrl("/login?error=locked");
			assertThat(mvc.get().uri("/login?error=locked")).bodyText().contains("This account is locked.");
			assertThat(mvc.get().uri("/login?error=disabled")).bodyText().contains("This account is disabled.");
		}));
	}

	@Test
	void templatesOfTheApplicationWinEachForItself(@TempDir Path classes) throws IOException {
		Path templates = Files.createDirectories(classes.resolve("templates/authing"));
		Files.writeString(templates.resolve("_brand.mustache"), "<p>Our brand</p>");
		Files.writeString(templates.resolve("logout.mustache"), "{{>_top}}Our own {{#text}}logout.submit{{/text}}");
		Files.writeString(templates.resolve("authing.css"), "b{}");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
				getClass().getClassLoader())) {
			this.web.withClassLoader(loader).run(mvc((mvc) -> {
				assertThat(mvc.get().uri("/login")).bodyText().contains("Our brand", "name=\"password\"");
				assertThat(mvc.get().uri("/logout")).bodyText().contains("Our brand", "Our own Sign out");
			}));
		}
	}

	@Test
	void messagesOfTheApplicationWin() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("authing.login.title", Locale.ENGLISH, "Welcome to <Books>");
		this.web.withBean("messageSource", StaticMessageSource.class, () -> messages)
			.run(mvc((mvc) -> assertThat(mvc.get().uri("/login").header("Accept-Language", "en")).bodyText()
				.contains("<h1>Welcome to &lt;Books&gt;</h1>", "Password")));
	}

	@Test
	void generatedPageStandsInWithoutJMustache() {
		this.web.withClassLoader(new FilteredClassLoader(Mustache.class)).run(mvc((mvc) -> {
			for (String query : new String[] { "", "?method=ldap", "?sent&method=phone-code" }) {
				assertThat(mvc.get().uri("/login" + query)).hasStatusOk()
					.bodyText()
					.contains("Please sign in", "name=\"_csrf\"")
					.doesNotContain("Invalid credentials");
			}
			for (String query : new String[] { "?error", "?error=mfa", "?error&method=ldap" }) {
				assertThat(mvc.get().uri("/login" + query)).hasStatusOk().bodyText().contains("Invalid credentials");
			}
			assertThat(mvc.get().uri("/login?logout")).bodyText().contains("signed out");
			assertThat(mvc.post().uri("/login").param("username", "a").param("password", "x").with(csrf()))
				.hasStatus(503)
				.bodyText()
				.contains("<h1>Sign-in is unavailable</h1>");
		}));
	}

	@Test
	void controllerTakesOverByProperty() {
		this.web.withUserConfiguration(OwnPage.class)
			.withPropertyValues("authing.login.pages.login=/signin")
			.run(mvc((mvc) -> {
				assertThat(mvc.get().uri("/any").accept(MediaType.TEXT_HTML)).hasRedirectedUrl("/signin");
				assertThat(mvc.get().uri("/signin")).hasStatusOk().bodyText().isEqualTo("own page");
				assertThat(mvc.post()
					.uri("/login")
					.param("method", "ldap")
					.param("username", " ")
					.param("password", "x")
					.with(csrf())).hasRedirectedUrl("/signin?error&method=ldap");
			}));
	}

	@Test
	void pageMustBeAPath() {
		this.web.withPropertyValues("authing.login.pages.login=signin")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("authing.login.pages.login"));
	}

	@Test
	void controllerTakesOverTheSamePath() {
		this.web.withUserConfiguration(OwnPage.class, SamePathChain.class)
			.run(mvc((mvc) -> assertThat(mvc.get().uri("/login")).hasStatusOk()
				.bodyText()
				.isEqualTo("own page at the same path")));
	}

	@Test
	void pageWorksWithoutCsrfProtection() {
		this.web.withUserConfiguration(ChainWithoutCsrf.class).run(mvc((mvc) -> {
			assertThat(mvc.get().uri("/login")).hasStatusOk().bodyText().doesNotContain("_csrf");
			assertThat(mvc.post().uri("/login").param("username", " ").param("password", "x"))
				.hasRedirectedUrl("/login?error");
		}));
	}

	@Test
	void otherWaysToSignInAreNotHidden() {
		this.web.withUserConfiguration(ChainWithOneTimeTokens.class)
			.run(mvc((mvc) -> assertThat(mvc.get().uri("/login")).hasStatusOk()
				.bodyText()
				.contains("Please sign in", "name=\"password\"", "Request a One-Time Token")));
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

	@Configuration(proxyBeanMethods = false)
	static class SamePathChain {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.with(AuthingLoginConfigurer.authingLogin(), (login) -> login.loginPage("/login"))
				.authorizeHttpRequests(
						(requests) -> requests.requestMatchers("/login").permitAll().anyRequest().authenticated())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ChainWithoutCsrf {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.with(AuthingLoginConfigurer.authingLogin(), (login) -> {
			}).csrf(CsrfConfigurer::disable).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ChainWithOneTimeTokens {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.with(AuthingLoginConfigurer.authingLogin(), (login) -> {
			}).oneTimeTokenLogin((login) -> login.tokenGenerationSuccessHandler((request, response, token) -> {
			}).authenticationProvider(new TestingAuthenticationProvider())).build();
		}

	}

}
