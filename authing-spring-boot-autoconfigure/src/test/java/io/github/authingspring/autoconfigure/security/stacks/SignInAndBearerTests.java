package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import io.github.authingspring.CapturedLog;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import io.github.authingspring.security.web.AuthingBearerConfigurer;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.server.AuthingServerBearer;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One chain of the application's own with sign-in and bearer tokens, which Authing is
 * asked about.
 */
@BothStacks
class SignInAndBearerTests {

	@Parameter
	private Stack stack;

	private StubAuthing authing;

	private Browser browser;

	@BeforeEach
	void open() {
		RunningApplication application = this.stack.application(Application.class);
		this.authing = application.bean(StubAuthing.class);
		this.authing.reset();
		application.bean(PermissionService.class).evictAll();
		this.browser = new Browser(application.port());
	}

	@Test
	@DisplayName("#35 session and token do not merge, whoever is signed in")
	void sessionDoesNotMergeWithToken() {
		this.authing.on("loginByUsername", Reply.login("loginByUsername", "u1"))
			.on("checkLoginStatus", good("u2"))
			.on("getUserRoles", (sent) -> sent.authorization().endsWith(StubAuthing.token("u1")) ? Reply.roles("admin")
					: Reply.roles());
		assertThat(this.browser.login("alice").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(200);
		assertThat(get("/admin", token("u2")).statusCode()).isEqualTo(403);
		assertThat(get("/me", token("u2")).body()).isEqualTo("u2");
		assertThat(this.browser.get("/me").body()).isEqualTo("u1");
		this.authing.on("checkLoginStatus", bad());
		assertThat(get("/me", token("u2")).statusCode()).isEqualTo(401);
		assertThat(this.browser.get("/me").body()).isEqualTo("u1");
	}

	@Test
	@DisplayName("#07 limit of the service and its answer about another are 503, and not 401")
	void faultIsServiceUnavailable() {
		this.authing.on("checkLoginStatus", Reply.status(429));
		HttpResponse<String> limited = get("/me", token("u2"));
		assertThat(limited.statusCode()).isEqualTo(503);
		assertThat(limited.headers().firstValue("Retry-After")).hasValue("7");
		assertThat(limited.headers().firstValue("WWW-Authenticate")).isEmpty();
		this.authing.on("checkLoginStatus", good("u3"));
		assertThat(get("/me", token("u2")).statusCode()).isEqualTo(503);
	}

	@Test
	@DisplayName("#55 token is not logged, whatever is logged and however it ends")
	void tokenIsNotLogged() {
		String good = token("u2");
		String bad = token("u3");
		String fault = token("u4");
		try (CapturedLog log = CapturedLog.begin()) {
			this.authing.on("checkLoginStatus", good("u2"));
			assertThat(get("/me", good).statusCode()).isEqualTo(200);
			this.authing.on("checkLoginStatus", bad());
			assertThat(get("/me", bad).statusCode()).isEqualTo(401);
			this.authing.on("checkLoginStatus", Reply.status(500));
			assertThat(get("/me", fault).statusCode()).isEqualTo(503);
			assertThat(get("/me", "canary.canary").statusCode()).isEqualTo(401);
			assertThat(String.join("\n", log.lines())).contains("/me").doesNotContain(good, bad, fault, "canary");
		}
	}

	@Test
	void requestWithoutTokenIsAskedToSignIn() {
		assertThat(Browser.location(this.browser.page("/me"))).isEqualTo("/login");
		HttpResponse<String> empty = get("/me", "");
		assertThat(empty.statusCode()).isEqualTo(401);
		assertThat(empty.headers().firstValue("WWW-Authenticate")).isPresent();
	}

	private HttpResponse<String> get(String path, String token) {
		return this.browser.getWith("Authorization", "Bearer " + token, path);
	}

	/**
	 * Make a token of its own, so that no earlier answer is kept for it.
	 */
	private static String token(String id) {
		String claims = """
				{"sub":"%s","iss":"https://stub.invalid/oidc","aud":"app","exp":4102444800,"jti":"%s"}""".formatted(id,
				UUID.randomUUID());
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
		AuthingConnectionDetails connection() {
			return new AuthingConnectionDetails() {

				@Override
				public String getAppId() {
					return "app";
				}

				@Override
				public String getAppHost() {
					return "https://stub.invalid";
				}

			};
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		SecurityFilterChain onServlets(HttpSecurity http) {
			http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
			http.csrf(CsrfConfigurer::spa);
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			http.with(AuthingBearerConfigurer.authingBearer(), Customizer.withDefaults());
			return http.build();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		SecurityWebFilterChain onWebFlux(ServerHttpSecurity http, AuthingServerLogin login,
				AuthingServerBearer bearer) {
			http.authorizeExchange((requests) -> requests.anyExchange().authenticated());
			http.csrf(AuthingServerLogin.spa());
			login.applyTo(http);
			bearer.applyTo(http);
			return http.build();
		}

	}

}
