package io.github.authingspring.client;

import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Where the token of the user comes from for whom calls are made. Asked once for each
 * call, when it is executed and on the thread that executes it, before the request is
 * built; repetitions after a fault send the same token.
 */
@FunctionalInterface
public interface AuthingTokenSource {

	/**
	 * Return the token.
	 * @return the id_token; empty or an error if nobody is signed in
	 */
	Mono<String> token();

	/**
	 * Return a source of one token.
	 * @param token the id_token
	 * @return the source
	 * @throws IllegalArgumentException if the token is blank
	 */
	static AuthingTokenSource of(String token) {
		Assert.hasText(token, "'token' must not be empty");
		Mono<String> source = Mono.just(token);
		return () -> source;
	}

}
