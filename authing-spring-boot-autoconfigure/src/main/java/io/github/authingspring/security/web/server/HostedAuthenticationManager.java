package io.github.authingspring.security.web.server;

import io.github.authingspring.security.Uncancellable;
import io.github.authingspring.security.login.hosted.HostedGrants;
import reactor.core.publisher.Mono;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Turns what comes back from Authing's page into a user, and tells how that ended.
 */
final class HostedAuthenticationManager implements ReactiveAuthenticationManager {

	private final OidcAuthorizationCodeReactiveAuthenticationManager codes;

	private final AuthenticationEventPublisher events;

	HostedAuthenticationManager(HostedGrants grants, ReactiveJwtDecoder decoder, AuthenticationEventPublisher events) {
		OidcReactiveOAuth2UserService users = new OidcReactiveOAuth2UserService();
		users.setRetrieveUserInfo((request) -> false); // the id_token says it all
		this.codes = new OidcAuthorizationCodeReactiveAuthenticationManager(
				(request) -> Mono.defer(() -> grants.exchange(request).toMono()), users);
		this.codes.setJwtDecoderFactory((registration) -> decoder);
		this.events = events;
	}

	@Override
	public Mono<Authentication> authenticate(Authentication attempt) {
		return this.codes.authenticate(attempt)
			.onErrorResume(AuthenticationException.class, (failure) -> failed(failure, attempt))
			.flatMap((user) -> Uncancellable.blocking(() -> this.events.publishAuthenticationSuccess(user))
				.thenReturn(user));
	}

	private Mono<Authentication> failed(AuthenticationException failure, Authentication attempt) {
		failure.setAuthenticationRequest(attempt);
		return Uncancellable.blocking(() -> this.events.publishAuthenticationFailure(failure, attempt))
			.then(Mono.error(failure));
	}

}
