package io.github.authingspring.security.web.server;

import java.time.Duration;

import io.github.authingspring.security.AuthingWebhook;
import io.github.authingspring.security.PermissionCacheSettings;
import io.github.authingspring.security.PermissionLoader;
import io.github.authingspring.security.PermissionService;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

/**
 * A webhook whose body does not arrive.
 */
class AuthingWebhookWebFilterTests {

	private final PermissionService permissions = new PermissionService(mock(PermissionLoader.class), "app",
			new PermissionCacheSettings(Duration.ZERO, 0));

	private final AuthingWebhookWebFilter filter = new AuthingWebhookWebFilter(
			new AuthingWebhook("secret", this.permissions), "/hook");

	@Test
	void failureToReadTheBodyCanStillBeAnswered() {
		Flux<DataBuffer> body = Flux.error(new IllegalStateException("The connection is reset"));
		MockServerWebExchange exchange = MockServerWebExchange
			.from(MockServerHttpRequest.post("/hook").header("X-Authing-Token", "secret").body(body));
		assertThatIllegalStateException().isThrownBy(this.filter.filter(exchange, (other) -> Mono.empty())::block);
		assertThat(exchange.getResponse().isCommitted()).isFalse();
	}

}
