package io.github.authingspring.test;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import io.github.authingspring.emulator.AuthingEmulator;

/**
 * Tokens that an application must refuse: each is a good id_token of the application
 * except for one thing.
 *
 * <pre class="code">
 * static Stream&lt;NamedToken&gt; badTokens() {
 * 	return BadTokens.hs256(appId, appHost + "/oidc", appSecret).stream();
 * }
 * </pre>
 */
public final class BadTokens {

	private final TokenForge forge;

	private final ForgedKeys forgedKeys;

	private final Map<String, Object> claims;

	private BadTokens(TokenForge forge, ForgedKeys forgedKeys, Map<String, Object> claims) {
		this.forge = forge;
		this.forgedKeys = forgedKeys;
		this.claims = claims;
	}

	/**
	 * Return bad tokens of the application that an emulator serves.
	 * @param emulator the emulator, which signs by HS256
	 * @return its bad tokens
	 */
	public static BadTokens of(AuthingEmulator emulator) {
		return hs256(emulator.appId(), emulator.appHost() + "/oidc", emulator.appSecret());
	}

	/**
	 * Return bad tokens of an application whose tokens are signed by its secret.
	 * @param appId the identifier of the application
	 * @param issuer the issuer of good tokens
	 * @param appSecret the secret of the application, at least 32 bytes
	 * @return its bad tokens
	 * @throws IllegalArgumentException if the secret is too short
	 */
	public static BadTokens hs256(String appId, String issuer, String appSecret) {
		try {
			MACSigner signer = new MACSigner(appSecret.getBytes(StandardCharsets.UTF_8));
			return new BadTokens(new TokenForge(new JWSHeader(JWSAlgorithm.HS256), signer), ForgedKeys.ofSecret(),
					BadClaims.good(appId, issuer));
		}
		catch (JOSEException ex) {
			throw new IllegalArgumentException("The secret is shorter than 32 bytes", ex);
		}
	}

	/**
	 * Return bad tokens of an application whose tokens are signed by an RSA key.
	 * @param appId the identifier of the application
	 * @param issuer the issuer of good tokens
	 * @param keys the key that the application knows as published
	 * @param keyId the identifier under which it is published
	 * @return its bad tokens
	 */
	public static BadTokens rs256(String appId, String issuer, KeyPair keys, String keyId) {
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
		return new BadTokens(new TokenForge(header, new RSASSASigner(keys.getPrivate())),
				ForgedKeys.ofPublicKey((RSAPublicKey) keys.getPublic(), keyId), BadClaims.good(appId, issuer));
	}

	/**
	 * Change the good token that all of them begin with.
	 * @param name the name of a claim
	 * @param value its value, as JSON knows it
	 * @return bad tokens with this claim
	 */
	public BadTokens with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.claims);
		more.put(name, value);
		return new BadTokens(this.forge, this.forgedKeys, more);
	}

	/**
	 * Return the good token, to see that the application takes it. Its user is unknown to
	 * Authing.
	 * @return a token with which nothing is wrong
	 */
	public NamedToken good() {
		return new NamedToken("good", this.forge.sign(this.claims));
	}

	/**
	 * Return the bad tokens.
	 * @return all of them, anew with each call
	 */
	public Stream<NamedToken> stream() {
		Stream<NamedToken> claims = BadClaims.of(this.claims)
			.entrySet()
			.stream()
			.map((bad) -> new NamedToken(bad.getKey(), this.forge.sign(bad.getValue())));
		return Stream.of(claims, BadForms.of(this.forge, this.claims), this.forgedKeys.tokens(this.claims))
			.flatMap((tokens) -> tokens);
	}

}
