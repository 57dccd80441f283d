package io.github.authingspring.emulator;

/**
 * How login tokens are signed.
 */
public enum TokenAlgorithm {

	/** With the app secret. */
	HS256,

	/** With the emulator's RSA key, published as a JWK set. */
	RS256

}
