package io.github.authingspring.security.web.server;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import io.github.authingspring.security.SessionSecret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.server.WebSession;

import static org.assertj.core.api.Assertions.assertThat;

class WebSessionAuthorizedClientsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Authentication ALICE = new TestingAuthenticationToken("alice", null);

	private final ServerOAuth2AuthorizedClientRepository others = new WebSessionServerOAuth2AuthorizedClientRepository();

	private final WebSessionAuthorizedClients clients = new WebSessionAuthorizedClients(registration("authing"),
			this.others);

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

	@Test
	void tokensAreKeptAsOneTextWithoutTheSecretOfTheApplication() {
		OAuth2AuthorizedClient saved = save("authing");
		assertThat(load("authing", ALICE)).usingRecursiveComparison().isEqualTo(saved);
		assertThat(session().getAttributes().values()).singleElement()
			.isInstanceOfSatisfying(SessionSecret.class,
					(secret) -> assertThat(secret.value()).contains("access").doesNotContain("canary-secret"));
	}

	@Test
	@DisplayName("#70 tokens of another user are not there")
	void anotherUserHasNone() {
		save("authing");
		assertThat(load("authing", new TestingAuthenticationToken("bob", null))).isNull();
	}

	@Test
	void removedTokensAreGone() {
		save("authing");
		wait(this.clients.removeAuthorizedClient("authing", ALICE, this.exchange));
		assertThat(load("authing", ALICE)).isNull();
		assertThat(session().getAttributes()).isEmpty();
	}

	@Test
	void noSessionIsMadeByLooking() {
		assertThat(load("authing", ALICE)).isNull();
		assertThat(session().isStarted()).isFalse();
	}

	@Test
	void othersStayWhereTheyAre() {
		OAuth2AuthorizedClient saved = save("github");
		OAuth2AuthorizedClient there = wait(this.others.loadAuthorizedClient("github", ALICE, this.exchange));
		assertThat(load("github", ALICE)).isSameAs(there).isSameAs(saved);
		wait(this.clients.removeAuthorizedClient("github", ALICE, this.exchange));
		assertThat(load("github", ALICE)).isNull();
	}

	private OAuth2AuthorizedClient save(String registrationId) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		OAuth2AuthorizedClient client = new OAuth2AuthorizedClient(registration(registrationId), "alice",
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", now, now.plusSeconds(9),
						Set.of("openid")),
				new OAuth2RefreshToken("refresh", null));
		wait(this.clients.saveAuthorizedClient(client, ALICE, this.exchange));
		return client;
	}

	private OAuth2AuthorizedClient load(String registrationId, Authentication user) {
		return wait(this.clients.loadAuthorizedClient(registrationId, user, this.exchange));
	}

	private WebSession session() {
		return wait(this.exchange.getSession());
	}

	private static <T> T wait(Mono<T> step) {
		return step.block(PATIENCE);
	}

	private static ClientRegistration registration(String id) {
		return ClientRegistration.withRegistrationId(id)
			.clientId("app")
			.clientSecret("canary-secret")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri("https://example.invalid/t")
			.build();
	}

}
