package io.github.authingspring.security.web.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCallObservations;
import io.github.authingspring.client.AuthingClientSettings;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.SessionSecret;
import io.github.authingspring.security.login.LoginCall;
import io.github.authingspring.security.login.TokenRefresh;
import io.github.authingspring.security.login.hosted.HostedRenewal;
import io.github.authingspring.security.login.hosted.HostedTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.AuthenticatedPrincipalServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.session.MapSession;
import org.springframework.session.ReactiveMapSessionRepository;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.session.DefaultWebSessionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens that were renewed for a request stay, in a store that is written to only when it
 * is told to.
 */
class RenewedTokensTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("authing")
		.clientId("app")
		.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
		.tokenUri("https://example.invalid/t")
		.build();

	private final AuthingAuthentication user = new AuthingAuthentication(
			new AuthingUser("u1", null, null, null, null, null, null, null),
			new AuthingIdToken("old", Instant.now().plusSeconds(60)), List.of());

	private final ReactiveMapSessionRepository repository = new ReactiveMapSessionRepository(new ConcurrentHashMap<>());

	private final MapSession session = new MapSession();

	private final WebSessionAuthorizedClients clients = new WebSessionAuthorizedClients(REGISTRATION,
			new AuthenticatedPrincipalServerOAuth2AuthorizedClientRepository(
					new InMemoryReactiveOAuth2AuthorizedClientService(
							new InMemoryReactiveClientRegistrationRepository(REGISTRATION))));

	private final Sinks.Empty<Void> answered = Sinks.empty();

	private final Sinks.Empty<Void> asked = Sinks.empty();

	@BeforeEach
	void signIn() {
		this.session.setAttribute(Sessions.CONTEXT, new SecurityContextImpl(this.user));
		this.repository.save(this.session).block(PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void tokenIsStored(boolean givenUp) {
		run(givenUp, (who, on) -> LoginCall
			.later(answer().thenReturn(Optional.of(new AuthingIdToken("new", Instant.now().plusSeconds(36000))))));
		Awaitility.await().untilAsserted(() -> assertThat(storedToken()).isEqualTo("new"));
	}

	@Test
	void refreshTokenIsStoredThoughTheIdTokenIsNot() {
		MockServerWebExchange before = exchange();
		this.clients.saveAuthorizedClient(tokens(), this.user, before).block(PATIENCE);
		before.getResponse().setComplete().block(PATIENCE);
		assertThat(storedTokens()).contains("refresh-1");
		run(true, new ServerHostedRenewal(this.clients, new HostedRenewal(client(), (token) -> LoginCall.defer(() -> {
			throw new BadJwtException("not valid");
		}))));
		Awaitility.await().untilAsserted(() -> assertThat(storedTokens()).contains("refresh-2"));
		assertThat(storedToken()).isEqualTo("old");
	}

	private void run(boolean givenUp, TokenRefreshWebFilter.TokenRenewal renewal) {
		MockServerWebExchange exchange = exchange();
		Mono<SecurityContext> context = exchange.getSession()
			.map((session) -> session.getRequiredAttribute(Sessions.CONTEXT));
		Disposable request = new TokenRefreshWebFilter(new TokenRefresh(Duration.ofHours(1)), renewal)
			.filter(exchange,
					(served) -> ReactiveSecurityContextHolder.getContext()
						.then(Mono.defer(() -> served.getResponse().setComplete())))
			.contextWrite(ReactiveSecurityContextHolder.withSecurityContext(context))
			.subscribe();
		this.asked.asMono().block(PATIENCE);
		if (givenUp) {
			request.dispose();
		}
		this.answered.tryEmitEmpty();
	}

	private Mono<Void> answer() {
		return Mono.defer(() -> {
			this.asked.tryEmitEmpty();
			return this.answered.asMono();
		});
	}

	private MockServerWebExchange exchange() {
		DefaultWebSessionManager manager = new DefaultWebSessionManager();
		manager.setSessionStore(new SpringSessionWebSessionStore<>(this.repository));
		return MockServerWebExchange
			.builder(MockServerHttpRequest.get("/").cookie(new HttpCookie("SESSION", this.session.getId())))
			.sessionManager(manager)
			.build();
	}

	private MapSession stored() {
		return this.repository.findById(this.session.getId()).blockOptional(PATIENCE).orElseThrow();
	}

	private String storedToken() {
		SecurityContext context = stored().getRequiredAttribute(Sessions.CONTEXT);
		return ((AuthingAuthentication) context.getAuthentication()).idToken().value();
	}

	private String storedTokens() {
		return stored().<SessionSecret>getRequiredAttribute(HostedTokens.ATTRIBUTE).value();
	}

	private static OAuth2AuthorizedClient tokens() {
		Instant now = Instant.now();
		return new OAuth2AuthorizedClient(REGISTRATION, "u1",
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", now, now.plusSeconds(9)),
				new OAuth2RefreshToken("refresh-1", null));
	}

	private AuthenticationClient client() {
		AuthingClientSettings settings = AuthingClientSettings
			.of(new AuthingClientSettings.Application("app", "http://stub", "secret", null, null, null, null));
		ClientResponse renewed = ClientResponse.create(HttpStatus.OK)
			.header("Content-Type", "application/json")
			.body("""
					{"access_token":"access-2","id_token":"new","refresh_token":"refresh-2","expires_in":9,\
					"token_type":"Bearer"}""")
			.build();
		return AuthenticationClient.create(
				WebClient.builder().exchangeFunction((request) -> answer().thenReturn(renewed)),
				new ReactorClientHttpConnector(), settings, AuthingCallObservations.NONE);
	}

}
