package io.github.authingspring.security.login.hosted;

import io.github.authingspring.security.login.LoginCall;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Verifies id_tokens of Authing's page.
 */
@FunctionalInterface
public interface IdTokenDecoder {

	/**
	 * Prepare to verify an id_token.
	 * @param token the id_token
	 * @return its claims; fails as Spring Security's decoders do
	 */
	LoginCall<Jwt> decode(String token);

}
