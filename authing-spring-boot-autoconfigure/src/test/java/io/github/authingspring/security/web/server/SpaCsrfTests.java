package io.github.authingspring.security.web.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.authingspring.security.login.FormToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpCookie;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The token of a request that signs somebody in.
 */
class SpaCsrfTests {

	private static final String COOKIE = "XSRF-TOKEN";

	private final CsrfWebFilter csrf = new CsrfWebFilter();

	private final List<FormToken> shown = new ArrayList<>();

	@BeforeEach
	void protect() {
		this.csrf.setCsrfTokenRepository(new SpaCsrfTokens());
		this.csrf.setRequestHandler(new SpaCsrf());
	}

	private MockServerWebExchange visit(MockServerHttpRequest request, WebFilterChain chain) {
		MockServerWebExchange exchange = MockServerWebExchange.from(request);
		this.csrf.filter(exchange, (passed) -> new SpaCsrfWebFilter().filter(passed, chain)).block();
		return exchange;
	}

	private Mono<Void> signIn(ServerWebExchange exchange) {
		return ServerExchanges.read(exchange)
			.flatMap((read) -> SpaCsrf.renew(exchange)
				.then(Mono.fromRunnable(() -> this.shown.add(Objects.requireNonNull(read.formToken())))));
	}

	private static List<ResponseCookie> cookies(MockServerWebExchange exchange) {
		return exchange.getResponse().getCookies().getOrDefault(COOKIE, List.of());
	}

	@Test
	void formOfTheSameAnswerHasTheTokenThatIsNew() {
		MockServerWebExchange signedIn = visit(
				MockServerHttpRequest.get("/").cookie(new HttpCookie(COOKIE, "planted")).build(), this::signIn);
		assertThat(cookies(signedIn)).hasSize(1);
		String token = cookies(signedIn).get(0).getValue();
		String field = this.shown.get(0).name() + "="
				+ URLEncoder.encode(this.shown.get(0).token(), StandardCharsets.UTF_8);
		List<String> passed = new ArrayList<>();
		visit(MockServerHttpRequest.post("/")
			.cookie(new HttpCookie(COOKIE, token))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(field), (exchange) -> Mono.fromRunnable(() -> passed.add(token)));
		assertThat(passed).hasSize(1).doesNotContain("planted");
	}

	@Test
	void tokenThatWasMadeForTheRequestIsNewAlready() {
		assertThat(cookies(visit(MockServerHttpRequest.get("/").build(), this::signIn))).hasSize(1);
	}

	@Test
	void nothingIsRenewedWhereScriptsReadNoToken() {
		MockServerWebExchange exchange = MockServerWebExchange
			.from(MockServerHttpRequest.get("/").cookie(new HttpCookie(COOKIE, "of another")).build());
		SpaCsrf.renew(exchange).block();
		assertThat(cookies(exchange)).isEmpty();
	}

}
