package io.github.authingspring.autoconfigure.security.servlet;

import java.util.List;
import java.util.stream.Stream;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Requests whose bearer token cannot be read.
 */
@SpringBootTest(classes = BearerApplication.class)
@AutoConfigureMockMvc
@ExtendWith(SharedEmulator.class)
class MalformedBearerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AuthenticationClient client;

	static Stream<String> malformed() {
		return Stream.of("Bearer", "Bearer ", "bearer", "Bearer  a.b.c", "Bearer\ta.b.c", "Bearer a b", "Bearer =",
				"Bearer a,Bearer b", "Bearer tök.en.x", "Bearer \u4f60\u597d", "BearerX",
				"Bearer " + "a".repeat(65_536), "Bearer " + "e30.".repeat(16_384), "Bearer e30.e30.",
				"Bearer e30.e30.e30");
	}

	@ParameterizedTest
	@MethodSource("malformed")
	@DisplayName("#35 malformed header is 401 with a challenge and a problem")
	void malformedHeaderIsUnauthorized(String header) {
		assertUnauthorized(get("/me", header), 401);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	@DisplayName("#35 any number of dots is 401")
	void anyNumberOfDotsIsUnauthorized(int dots) {
		assertUnauthorized(get("/me", "Bearer a" + ".a".repeat(dots)), 401);
		assertUnauthorized(get("/me", "Bearer " + ".".repeat(dots)), 401);
	}

	@Test
	@DisplayName("#35 two headers are 400, whichever comes first")
	void duplicateHeadersAreRefused() {
		String bob = "Bearer " + token("bob");
		for (List<String> headers : List.of(List.of(bob, bob), List.of(bob, "Basic YTpi"),
				List.of("Basic YTpi", bob))) {
			assertUnauthorized(this.mvc.get()
				.uri("/me")
				.header(HttpHeaders.AUTHORIZATION, headers.get(0), headers.get(1))
				.exchange(), 400);
		}
	}

	@Test
	@DisplayName("#35 token in query or body is not read")
	void tokenIsReadFromTheHeaderOnly() {
		String bob = token("bob");
		assertThat(this.mvc.get().uri("/me?access_token={token}", bob).accept(MediaType.APPLICATION_JSON))
			.hasStatus(401);
		assertThat(this.mvc.post()
			.uri("/books")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("access_token", bob)
			.accept(MediaType.APPLICATION_JSON)
			.with(csrf())).hasStatus(401);
	}

	private MvcTestResult get(String path, String authorization) {
		return this.mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, authorization).exchange();
	}

	private static void assertUnauthorized(MvcTestResult result, int status) {
		assertThat(result).hasStatus(status).bodyText().doesNotContainIgnoringCase("exception", "nimbus", "spring");
		assertThat(result.getResponse().getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		assertThat(result.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer ")
			.doesNotContainIgnoringCase("exception")
			.doesNotContainIgnoringCase("nimbus");
	}

	private String token(String username) {
		return String.valueOf(this.client.loginByUsername(username, "Passw0rd!").execute().token());
	}

}
