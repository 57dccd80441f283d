package io.github.authingspring.autoconfigure.security.reactive;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests whose bearer token cannot be read, the same as in servlet applications.
 */
class MalformedServerBearerTests extends SendingTokens {

	@ParameterizedTest
	@MethodSource("io.github.authingspring.autoconfigure.security.servlet.MalformedBearerTests#malformed")
	@DisplayName("#35 malformed header is 401 with a challenge and a problem")
	void malformedHeaderIsUnauthorized(String header) {
		assertUnauthorized(send("/me", header), 401);
		assertUnauthorized(send("/own/me", header), 401);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	@DisplayName("#35 any number of dots is 401")
	void anyNumberOfDotsIsUnauthorized(int dots) {
		assertUnauthorized(send("/me", "Bearer a" + ".a".repeat(dots)), 401);
		assertUnauthorized(send("/me", "Bearer " + ".".repeat(dots)), 401);
	}

	@Test
	@DisplayName("#35 two headers are 400, whichever comes first")
	void duplicateHeadersAreRefused() {
		String bob = bearer("bob");
		for (List<String> headers : List.of(List.of(bob, bob), List.of(bob, "Basic YTpi"),
				List.of("Basic YTpi", bob))) {
			assertUnauthorized(send("/me", headers.get(0), headers.get(1)), 400);
		}
	}

	@Test
	@DisplayName("#35 token in query or body is not read")
	void tokenIsReadFromTheHeaderOnly() {
		String bob = bearer("bob").substring("Bearer ".length());
		http().get().uri("/own/me?access_token={token}", bob).exchange().expectStatus().isUnauthorized();
		http().post()
			.uri("/own/me")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("access_token=" + bob)
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	@DisplayName("#35 bad and enormous tokens are 401 and 400 over HTTP")
	void badTokenIsRefused() {
		assertUnauthorized(get("/admin", "Bearer bad"), 401);
		get("/admin", "Bearer " + "a".repeat(65_536)).expectStatus()
			.value((status) -> assertThat(status).isBetween(400, 431));
	}

	private ResponseSpec send(String path, String... authorization) {
		return direct().get().uri(path).header(HttpHeaders.AUTHORIZATION, authorization).exchange();
	}

	private static void assertUnauthorized(ResponseSpec response, int status) {
		response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.value(HttpHeaders.WWW_AUTHENTICATE,
					(challenge) -> assertThat(challenge).startsWith("Bearer ")
						.doesNotContainIgnoringCase("exception")
						.doesNotContainIgnoringCase("nimbus"))
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains("\"status\":" + status)
				.doesNotContainIgnoringCase("exception", "nimbus", "spring"));
	}

}
