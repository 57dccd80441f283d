package io.github.authingspring.security.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import io.github.authingspring.security.SessionSecret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

import static org.assertj.core.api.Assertions.assertThat;

class SessionAuthorizedClientsTests {

	private static final Authentication ALICE = new TestingAuthenticationToken("alice", null);

	private final OAuth2AuthorizedClientRepository others = new HttpSessionOAuth2AuthorizedClientRepository();

	private final SessionAuthorizedClients clients = new SessionAuthorizedClients(registration("authing"), this.others);

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void tokensAreKeptAsOneTextWithoutTheSecretOfTheApplication() {
		OAuth2AuthorizedClient saved = save("authing");
		OAuth2AuthorizedClient loaded = this.clients.loadAuthorizedClient("authing", ALICE, this.request);
		assertThat(loaded).usingRecursiveComparison().isEqualTo(saved);
		MockHttpSession session = (MockHttpSession) this.request.getSession(false);
		assertThat(session).isNotNull();
		assertThat(session.getAttributeNames().hasMoreElements()).isTrue();
		session.getAttributeNames()
			.asIterator()
			.forEachRemaining(
					(name) -> assertThat(session.getAttribute(name)).isInstanceOfSatisfying(SessionSecret.class,
							(secret) -> assertThat(secret.value()).contains("access").doesNotContain("canary-secret")));
	}

	@Test
	@DisplayName("#70 tokens of another user are not there")
	void anotherUserHasNone() {
		save("authing");
		OAuth2AuthorizedClient loaded = this.clients.loadAuthorizedClient("authing",
				new TestingAuthenticationToken("bob", null), this.request);
		assertThat(loaded).isNull();
	}

	@Test
	@DisplayName("#62 tokens that another version wrote are not there, and break nothing")
	void unreadableTokensAreNotThere() {
		save("authing");
		MockHttpSession session = (MockHttpSession) this.request.getSession(false);
		assertThat(session).isNotNull();
		session.setAttribute(session.getAttributeNames().nextElement(), new SessionSecret("{\"userId\":[]}"));
		OAuth2AuthorizedClient loaded = this.clients.loadAuthorizedClient("authing", ALICE, this.request);
		assertThat(loaded).isNull();
	}

	@Test
	void removedTokensAreGone() {
		save("authing");
		this.clients.removeAuthorizedClient("authing", ALICE, this.request, this.response);
		OAuth2AuthorizedClient loaded = this.clients.loadAuthorizedClient("authing", ALICE, this.request);
		assertThat(loaded).isNull();
	}

	@Test
	void noSessionIsMadeByLooking() {
		OAuth2AuthorizedClient loaded = this.clients.loadAuthorizedClient("authing", ALICE, this.request);
		this.clients.removeAuthorizedClient("authing", ALICE, this.request, this.response);
		assertThat(loaded).isNull();
		assertThat(this.request.getSession(false)).isNull();
	}

	@Test
	void othersStayWhereTheyAre() {
		OAuth2AuthorizedClient saved = save("github");
		OAuth2AuthorizedClient there = this.others.loadAuthorizedClient("github", ALICE, this.request);
		OAuth2AuthorizedClient loaded = this.clients.loadAuthorizedClient("github", ALICE, this.request);
		assertThat(loaded).isSameAs(there).isSameAs(saved);
		this.clients.removeAuthorizedClient("github", ALICE, this.request, this.response);
		loaded = this.clients.loadAuthorizedClient("github", ALICE, this.request);
		assertThat(loaded).isNull();
	}

	private OAuth2AuthorizedClient save(String registrationId) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		OAuth2AuthorizedClient client = new OAuth2AuthorizedClient(registration(registrationId), "alice",
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", now, now.plusSeconds(9),
						Set.of("openid")),
				new OAuth2RefreshToken("refresh", null));
		this.clients.saveAuthorizedClient(client, ALICE, this.request, this.response);
		return client;
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
