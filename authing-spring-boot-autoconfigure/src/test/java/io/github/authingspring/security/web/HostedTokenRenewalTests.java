package io.github.authingspring.security.web;

import java.util.List;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.login.LoginCall;
import io.github.authingspring.security.login.hosted.HostedRenewal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import static org.assertj.core.api.Assertions.assertThat;

class HostedTokenRenewalTests {

	private final StubAuthing authing = new StubAuthing();

	private final ClientRegistration registration = ClientRegistration.withRegistrationId("authing")
		.clientId("app")
		.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
		.redirectUri("http://localhost")
		.authorizationUri("http://stub/oidc/auth")
		.tokenUri("http://stub/oidc/token")
		.build();

	private final SessionAuthorizedClients clients = new SessionAuthorizedClients(this.registration,
			new HttpSessionOAuth2AuthorizedClientRepository());

	private final MockHttpSession session = new MockHttpSession();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final AuthingAuthentication user = new AuthingAuthentication(
			new AuthingUser("u1", null, null, null, null, null, null, null),
			new AuthingIdToken(StubAuthing.token("u1"), null), List.of());

	@Test
	@DisplayName("#39 a sign-out while the token is replaced is no fault, and the session stays ended")
	void sessionThatEndsMeanwhileStaysEnded() {
		this.request.setSession(this.session);
		SessionLogin stored = SessionLogin.of(this.request, this.response, new HttpSessionSecurityContextRepository());
		assertThat(stored).isNotNull();
		this.session.invalidate();
		HostedTokenRenewal renewal = new HostedTokenRenewal(this.clients,
				new HostedRenewal(this.authing.client(), (token) -> LoginCall.defer(() -> {
					throw new BadJwtException("not asked");
				})));
		assertThat(renewal.renew(this.user, stored.request(), this.response).execute()).contains(this.user.idToken());
		assertThat(this.authing.requests()).isEmpty();
		assertThat(this.request.getSession(false)).isNull();
	}

}
