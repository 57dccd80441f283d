package io.github.authingspring.security.web.server;

import java.util.List;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;

/**
 * What is in the sessions of the tests.
 */
final class Sessions {

	static final String CONTEXT = WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

	private Sessions() {
	}

	static SecurityContext signIn(String userId) {
		AuthingUser user = new AuthingUser(userId, null, null, null, null, null, null, null);
		return new SecurityContextImpl(
				new AuthingAuthentication(user, new AuthingIdToken("token of " + userId, null), List.of()));
	}

}
