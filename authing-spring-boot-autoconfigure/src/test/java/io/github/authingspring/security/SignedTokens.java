package io.github.authingspring.security;

import java.util.Map;

import io.github.authingspring.TestClock;
import io.github.authingspring.client.AuthingKeys;
import io.github.authingspring.security.AuthingJwtSettings.Algorithm;
import io.github.authingspring.security.AuthingJwtSettings.Token;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;

/**
 * Decoders of tokens that are signed by the secret and by published keys.
 */
abstract class SignedTokens {

	final TestClock clock = new TestClock();

	final StubAuthing authing = new StubAuthing();

	final AuthingTokenDecoder secret = SignedTokenDecoder.hs256(TestTokens.settings(Algorithm.HS256), this.clock);

	final AuthingTokenDecoder keys = rs256Decoder(Token.ID_TOKEN);

	final Map<String, Object> claims = TestTokens.claims(this.clock);

	AuthingTokenDecoder rs256Decoder(Token token) {
		return SignedTokenDecoder.rs256(TestTokens.settings(Algorithm.RS256, token),
				new SigningKeys(AuthingKeys.jwkSet(this.authing.client()), this.clock), this.clock);
	}

	@BeforeEach
	void publishKeys() {
		this.authing.on("/oidc/.well-known/jwks.json", Reply.json(TestTokens.jwkSet(TestTokens.KEY.toPublicJWK())));
	}

}
