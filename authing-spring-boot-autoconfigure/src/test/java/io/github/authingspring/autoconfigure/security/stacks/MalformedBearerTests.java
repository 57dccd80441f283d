package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests whose bearer token cannot be read.
 */
class MalformedBearerTests extends SendingTokens {

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
		assertUnauthorized(PlainAnswer.of(this.application, "/me", header), 401);
		assertUnauthorized(PlainAnswer.of(ownChains(), "/me", header), 401);
		assertUnauthorized(PlainAnswer.of(ownChains(), "/own/me", header), 401);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	@DisplayName("#35 any number of dots is 401")
	void anyNumberOfDotsIsUnauthorized(int dots) {
		for (RunningApplication running : List.of(this.application, ownChains())) {
			assertUnauthorized(PlainAnswer.of(running, "/me", "Bearer a" + ".a".repeat(dots)), 401);
			assertUnauthorized(PlainAnswer.of(running, "/me", "Bearer " + ".".repeat(dots)), 401);
		}
	}

	@Test
	@DisplayName("#35 two headers are 400, whichever comes first")
	void duplicateHeadersAreRefused() {
		String bob = bearer("bob");
		for (List<String> headers : List.of(List.of(bob, bob), List.of(bob, "Basic YTpi"),
				List.of("Basic YTpi", bob))) {
			for (RunningApplication running : List.of(this.application, ownChains())) {
				assertUnauthorized(PlainAnswer.of(running, "/me", headers.get(0), headers.get(1)), 400);
			}
		}
	}

	@Test
	@DisplayName("#35 token in query or body is not read")
	void tokenIsReadFromTheHeaderOnly() {
		String bob = token("bob");
		assertThat(this.browser.get("/me?access_token=" + bob).statusCode()).isEqualTo(401);
		assertThat(Browser.location(this.browser.submit("/books", Map.of("access_token", bob)))).isEqualTo("/login");
		Browser own = new Browser(ownChains().port());
		assertThat(own.get("/own/me?access_token=" + bob).statusCode()).isEqualTo(401);
		assertThat(own.submit("/own/me", Map.of("access_token", bob)).statusCode()).isEqualTo(403);
	}

	@Test
	@DisplayName("#35 bad and enormous tokens are 401 and 400")
	void badTokenIsRefused() {
		HttpResponse<String> bad = get("/admin", "Bearer bad");
		assertThat(bad.statusCode()).isEqualTo(401);
		assertThat(header("WWW-Authenticate", bad)).startsWith("Bearer error=");
		assertThat(bad.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(bad.body()).contains("\"status\":401");
		assertThat(status("/admin", "Bearer " + "a".repeat(LONGEST_HEADERS))).isBetween(400, 431);
	}

	private static void assertUnauthorized(PlainAnswer answer, int status) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ")
			.doesNotContainIgnoringCase("exception", "nimbus");
		assertThat(answer.body()).contains("\"status\":" + status)
			.doesNotContainIgnoringCase("exception", "nimbus", "spring");
	}

}
