package io.github.authingspring.autoconfigure.security.servlet;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.security.stacks.TestApplication;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import io.github.authingspring.security.web.AuthingBearerConfigurer;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * One chain of the application's own with sign-in and bearer tokens, which Authing is
 * asked about.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class OwnBearerChainTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	private int tokens;

	@BeforeEach
	void reset() {
		this.authing.reset();
	}

	@Test
	void tokenIsAskedAbout() {
		this.authing.on("checkLoginStatus", good("u2")).on("getUserRoles", Reply.roles("admin"));
		String token = token("u2");
		assertThat(get("/me", token)).hasStatusOk().bodyText().isEqualTo("u2");
		assertThat(get("/admin", token)).hasStatusOk();
	}

	@Test
	@DisplayName("#35 session and token do not merge, whoever is signed in")
	void sessionDoesNotMergeWithToken() {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u1"))
			.on("checkLoginStatus", good("u2"))
			.on("getUserRoles", (sent) -> sent.authorization().endsWith(StubAuthing.token("u1")) ? Reply.roles("admin")
					: Reply.roles());
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.post()
			.uri("/login")
			.session(session)
			.param("username", "alice")
			.param("password", "secret")
			.with(csrf())).hasStatus(302);
		assertThat(this.mvc.get().uri("/admin").session(session)).hasStatusOk();
		assertThat(this.mvc.get().uri("/admin").session(session).header(HttpHeaders.AUTHORIZATION, bearer("u2")))
			.hasStatus(403);
		assertThat(this.mvc.get().uri("/me").session(session).header(HttpHeaders.AUTHORIZATION, bearer("u2")))
			.bodyText()
			.isEqualTo("u2");
		assertThat(this.mvc.get().uri("/me").session(session)).bodyText().isEqualTo("u1");
		this.authing.on("checkLoginStatus", bad());
		assertThat(this.mvc.get().uri("/me").session(session).header(HttpHeaders.AUTHORIZATION, bearer("u2")))
			.hasStatus(401);
	}

	@Test
	@DisplayName("#07 fault of the service is 503 with a problem, and not 401")
	void faultIsServiceUnavailable() {
		this.authing.on("checkLoginStatus", Reply.status(500));
		assertThat(get("/me", token("u2"))).hasStatus(503)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.doesNotContainHeader(HttpHeaders.WWW_AUTHENTICATE);
		this.authing.on("checkLoginStatus", Reply.status(429));
		assertThat(get("/me", token("u2"))).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "7");
		this.authing.on("checkLoginStatus", good("u3"));
		assertThat(get("/me", token("u2"))).hasStatus(503);
	}

	@Test
	@DisplayName("#55 token is not logged, whatever is logged and however it ends")
	void tokenIsNotLogged(CapturedOutput output) {
		String good = token("u2");
		String bad = token("u3");
		String fault = token("u4");
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		Level before = root.getLevel();
		root.setLevel(Level.TRACE);
		try {
			this.authing.on("checkLoginStatus", good("u2"));
			assertThat(get("/me", good)).hasStatusOk();
			this.authing.on("checkLoginStatus", bad());
			assertThat(get("/me", bad)).hasStatus(401);
			this.authing.on("checkLoginStatus", Reply.status(500));
			assertThat(get("/me", fault)).hasStatus(503);
			assertThat(get("/me", "canary.canary")).hasStatus(401);
		}
		finally {
			root.setLevel(before);
		}
		assertThat(output)
			.contains("Authentication service failed internally for user 'bearer'",
					"Failed to authenticate since the JWT was invalid")
			.doesNotContain(good, bad, fault, "canary");
	}

	@Test
	void requestWithoutTokenIsChallenged() {
		assertThat(this.mvc.get().uri("/me").accept(MediaType.TEXT_HTML)).hasRedirectedUrl("/login");
		assertThat(get("/me", "")).hasStatus(401).containsHeader(HttpHeaders.WWW_AUTHENTICATE);
	}

	private MvcTestResult get(String path, String token) {
		return this.mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

	private String bearer(String id) {
		return "Bearer " + token(id);
	}

	/**
	 * Make a token of its own, so that no earlier answer is kept for it.
	 */
	private String token(String id) {
		this.tokens++;
		String claims = """
				{"sub":"%s","iss":"http://stub.invalid/oidc","aud":"app","exp":4102444800,"jti":"%s-%d"}"""
			.formatted(id, System.identityHashCode(this), this.tokens);
		return base64("{\"alg\":\"HS256\"}") + "." + base64(claims) + ".c2ln";
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Reply good(String id) {
		return Reply.json("""
				{"data":{"checkLoginStatus":{"code":200,"status":true,"exp":4102444800,"data":{"id":"%s"}}}}"""
			.formatted(id));
	}

	private static Reply bad() {
		return Reply.json("{\"data\":{\"checkLoginStatus\":{\"code\":2206,\"status\":false}}}");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(TestApplication.class)
	static class Application {

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http) {
			http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			http.with(AuthingBearerConfigurer.authingBearer(), Customizer.withDefaults());
			return http.build();
		}

		@Bean
		AuthingConnectionDetails connection() {
			return new AuthingConnectionDetails() {

				@Override
				public String getAppId() {
					return "app";
				}

				@Override
				public String getAppHost() {
					return "http://stub.invalid";
				}

			};
		}

	}

}
