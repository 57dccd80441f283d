package io.github.authingspring.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class AuthingWebhookTests {

	private static final List<String> USERS = List.of("u1", "u2", "u3");

	private final Set<String> loaded = new TreeSet<>();

	private final List<AuthingInstances.Notice> told = new ArrayList<>();

	private final PermissionService permissions = new PermissionService(new Loads(), "app",
			new PermissionCacheSettings(Duration.ofMinutes(1), 100))
		.among(new Others());

	private final AuthingWebhook webhook = new AuthingWebhook("secret-of-the-webhook", this.permissions);

	private final HttpHeaders headers = new HttpHeaders();

	@BeforeEach
	void knowEverybody() {
		askForEverybody();
		this.loaded.clear();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			role:assigned            | {"userIds":["u1","u2"],"groupIds":[],"nodeIds":null} | u1,u2
			role:unassigned          | {"userIds":["u3"]}                                   | u3
			role:assigned            | {"userIds":["u1"],"groupIds":["g"]}                  | u1,u2,u3
			role:unassigned          | {"userIds":["u1"],"nodeIds":["n"]}                   | u1,u2,u3
			role:unassigned          | {"userIds":["u1"],"groupIds":"g"}                    | u1,u2,u3
			role:updated             | {"role":{"id":"u1"},"id":"u1"}                       | u1,u2,u3
			role:delete              | ["u1"]                                               | u1,u2,u3
			permission:add           | {"targetType":"USER","targetIdentifiers":["u2"]}     | u2
			permission:revoke        | {"targetType":"ROLE","targetIdentifiers":["u2"]}     | u1,u2,u3
			resource:updated         | {"id":"u1"}                                          | u1,u2,u3
			group:anything           | {"users":["u1"]}                                     | u1,u2,u3
			user:updated             | {"user":{"id":"u1","password":"x"},"updates":{}}     | u1
			user:deleted             | {"users":[{"id":"u1"},"u3"]}                         | u1,u3
			user:blocked             | {"user":{"id":"u2"}}                                 | u2
			user:password-changed    | {"userId":"u2"}                                      | u2
			user:link-account        | {"primaryUser":{"id":"u1"},"secondaryUser":{"id":"u2"}} | u1,u2
			user:updated             | {"updates":{}}                                       | u1,u2,u3
			user:updated             | {"user":{"id":7}}                                    | u1,u2,u3
			user:updated             | null                                                 | u1,u2,u3
			kick                     | {"users":["u2"],"application":{"id":"u1"}}           | u2
			login                    | {"id":"u1"}                                          | u1
			mfa:verified             | {"userId":"u1","isValid":true}                       | u1
			user:created             | {"id":"u9"}                                          | ``
			test                     | {"description":"hello"}                              | ``
			user:register-whitelist-added | {"id":"u1"}                                     | ``
			never:heard-of           | {"userId":"u1"}                                      | u1,u2,u3
			""")
	void eventsMakeForgetWhomTheyConcern(String name, String data, String forgotten) {
		assertThat(receive("{\"eventName\":\"%s\",\"data\":%s}".formatted(name, data)))
			.isEqualTo(HttpStatus.NO_CONTENT);
		askForEverybody();
		assertThat(String.join(",", this.loaded)).isEqualTo(forgotten);
	}

	@Test
	void formMeansTheSame() {
		this.headers.setContentType(MediaType.parseMediaType("application/x-www-form-urlencoded;charset=UTF-8"));
		assertThat(receive("eventName=role%3Aassigned&data=%7B%22userIds%22%3A+%5B%22u2%22%5D%7D"))
			.isEqualTo(HttpStatus.NO_CONTENT);
		askForEverybody();
		assertThat(this.loaded).containsExactly("u2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{}", "{\"eventName\":7}", "{\"eventName\":", "eventName=login",
			"{\"eventName\":\"login\"} trailing" })
	void whatIsNoEventIsRefused(String body) {
		assertThat(receive(body)).isEqualTo(HttpStatus.BAD_REQUEST);
		askForEverybody();
		assertThat(this.loaded).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "data=%7B%7D", "eventName=login&data=%7B", "eventName=%zz" })
	void formThatIsNoEventIsRefused(String body) {
		this.headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
		assertThat(receive(body)).isEqualTo(HttpStatus.BAD_REQUEST);
	}

	@Test
	void bodyAsDeepAsItIsLongIsRefused() {
		assertThat(receive("[".repeat(AuthingWebhook.MAX_BODY))).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(receive(" ".repeat(AuthingWebhook.MAX_BODY + 1))).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
	}

	@Test
	void eventOfManyUsersMakesForgetAllOnce() {
		String ids = IntStream.range(0, 5000).mapToObj((i) -> "\"x" + i + "\"").collect(Collectors.joining(","));
		assertThat(receive("{\"eventName\":\"user:deleted\",\"data\":{\"users\":[" + ids + "]}}"))
			.isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(this.told).containsExactly(new AuthingInstances.Notice(AuthingInstances.Kind.PERMISSIONS, null));
	}

	@Test
	void secretComesInEitherHeader() {
		for (String header : AuthingWebhook.SECRET_HEADERS) {
			assertThat(accepts(header, "secret-of-the-webhook")).isTrue();
			assertThat(accepts(header, "secret-of-the-webhoo")).isFalse();
			assertThat(accepts(header, "secret-of-the-webhook ")).isFalse();
			assertThat(accepts(header, "")).isFalse();
		}
		assertThat(this.webhook.accepts(new HttpHeaders())).isFalse();
		assertThat(accepts("Authorization", "secret-of-the-webhook")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void withoutSecretNothingIsAccepted(String secret) {
		AuthingWebhook closed = new AuthingWebhook(secret, this.permissions);
		HttpHeaders headers = new HttpHeaders();
		headers.set("X-Authing-Token", secret);
		assertThat(closed.isOpen()).isFalse();
		assertThat(closed.accepts(headers)).isFalse();
		assertThat(new AuthingWebhook(null, this.permissions).accepts(headers)).isFalse();
	}

	private boolean accepts(String header, String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(header, value);
		return this.webhook.accepts(headers);
	}

	private HttpStatus receive(String body) {
		return this.webhook.receive(this.headers, body.getBytes(StandardCharsets.UTF_8));
	}

	private void askForEverybody() {
		for (String user : USERS) {
			assertThat(this.permissions.roles(AuthingAuthenticationTests.authentication(user), null).block()).isEmpty();
		}
	}

	private final class Others implements AuthingInstances {

		@Override
		public void tell(Notice notice) {
			AuthingWebhookTests.this.told.add(notice);
		}

		@Override
		public void listen(Consumer<Notice> listener) {
			// they tell nothing
		}

	}

	private final class Loads implements PermissionLoader {

		@Override
		public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
			AuthingWebhookTests.this.loaded.add(user.getName());
			return Mono.just(Set.of());
		}

		@Override
		public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
			return Mono.error(new IllegalStateException());
		}

	}

}
