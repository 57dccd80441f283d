package io.github.authingspring.security;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParallelLoginTests {

	private final StubAuthing authing = new StubAuthing().on("loginByUsername",
			(sent) -> Reply.login("loginByUsername", sent.input().path("username").asString()));

	private final AuthingAuthenticationProvider provider = new AuthingAuthenticationProvider(this.authing.client(),
			AuthingLoginSettings.defaults(), List.of());

	@Test
	@DisplayName("#10 200 parallel sign-ins each get their own user and token")
	void parallelLoginsAreNotMixedUp() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(32);
		try {
			List<Callable<AuthingAuthentication>> logins = IntStream.range(0, 200)
				.<Callable<AuthingAuthentication>>mapToObj((i) -> () -> login("user" + i))
				.toList();
			List<Future<AuthingAuthentication>> results = threads.invokeAll(logins);
			for (int i = 0; i < results.size(); i++) {
				AuthingAuthentication result = results.get(i).get();
				assertThat(result.getName()).isEqualTo("user" + i);
				assertThat(result.idToken().value()).isEqualTo(StubAuthing.token("user" + i));
			}
		}
		finally {
			threads.shutdown();
		}
	}

	private AuthingAuthentication login(String name) {
		return (AuthingAuthentication) this.provider.authenticate(new UsernameLoginToken(name, "secret"));
	}

}
