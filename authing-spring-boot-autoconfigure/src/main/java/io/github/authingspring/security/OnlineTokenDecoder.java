package io.github.authingspring.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.client.model.LoginStatus;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Verifies tokens by asking Authing. What a token says about itself is checked first, so
 * that no request is made for a token that cannot be good. Answers are kept for a while
 * under a digest of the token, faults are not.
 */
final class OnlineTokenDecoder implements AuthingTokenDecoder {

	static final Duration GOOD_FOR = Duration.ofSeconds(60);

	static final Duration BAD_FOR = Duration.ofSeconds(10);

	static final int SIZE = 10_000;

	private final AuthenticationClient client;

	private final SignedTokenDecoder claims;

	private final AsyncCache<String, LoginStatus> answers;

	private final Duration clockSkew;

	private final Clock clock;

	private final AuthingFailures failures = new AuthingFailures();

	OnlineTokenDecoder(AuthingJwtSettings settings, AuthenticationClient client, Clock clock, Ticker ticker) {
		this.client = client;
		this.claims = SignedTokenDecoder.by(new ClaimsOnly(), settings, clock);
		this.clockSkew = settings.clockSkew();
		this.clock = clock;
		this.answers = Caffeine.newBuilder()
			.maximumSize(SIZE)
			.ticker(ticker)
			.expireAfter(Expiry.<String, LoginStatus>creating((token, answer) -> answer.status() ? GOOD_FOR : BAD_FOR))
			.buildAsync();
	}

	@Override
	public Jwt decode(String token) {
		return verification(token).execute();
	}

	@Override
	public Mono<Jwt> decodeLater(String token) {
		return Mono.defer(() -> verification(token).toMono());
	}

	private AuthingCall<Jwt> verification(String token) {
		Jwt jwt = this.claims.decode(token);
		return ask(token).map((answer) -> accepted(jwt, answer)).mapFailure(this.failures::fault);
	}

	private Jwt accepted(Jwt jwt, LoginStatus answer) {
		if (!answer.status() || hasPassed(answer.exp())) {
			throw new BadJwtException("Authing does not accept the token");
		}
		LoginStatus.Subject subject = answer.data();
		if (subject == null || subject.id() == null || !subject.id().equals(jwt.getSubject())) {
			throw new AuthingServiceException("Authing accepts the token, but not as one of the user that it names");
		}
		return jwt;
	}

	private boolean hasPassed(@Nullable Instant expiry) {
		return expiry != null && this.clock.instant().minus(this.clockSkew).isAfter(expiry);
	}

	private AuthingCall<LoginStatus> ask(String token) {
		AuthingCall<LoginStatus> call = this.client.as(token).checkLoginStatus();
		Mono<LoginStatus> answer = call.toMono()
			.onErrorReturn(LoginExpiredException.class, new LoginStatus(null, null, false, null, null, null));
		return AuthingCall.of(call.request(),
				Mono.deferContextual((context) -> Mono.fromFuture(
						this.answers.get(digest(token), (key, executor) -> answer.contextWrite(context).toFuture()),
						true)));
	}

	private static String digest(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Reads the claims and leaves the signature to Authing.
	 */
	private static final class ClaimsOnly extends DefaultJWTProcessor<SecurityContext> {

		@Override
		public JWTClaimsSet process(SignedJWT token, @Nullable SecurityContext context) throws BadJOSEException {
			try {
				return token.getJWTClaimsSet();
			}
			catch (ParseException ex) {
				throw new BadJWTException("Malformed claims", ex);
			}
		}

	}

}
