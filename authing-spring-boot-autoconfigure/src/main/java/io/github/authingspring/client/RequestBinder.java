package io.github.authingspring.client;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.client.RequestValue.AppId;
import io.github.authingspring.client.RequestValue.ClientAddress;
import io.github.authingspring.client.RequestValue.Encrypted;
import io.github.authingspring.client.RequestValue.OwnToken;
import io.github.authingspring.client.RequestValue.OwnUserId;
import io.github.authingspring.client.RequestValue.Plain;
import io.github.authingspring.client.RequestValue.Secret;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Resolves what a request does not hold itself: the token, whose it is, the key for
 * passwords, the address of the end user.
 */
final class RequestBinder {

	private static final Identity NOBODY = new Identity("", "");

	private final AuthingClientSettings settings;

	private final Caller caller;

	private final Mono<PasswordCipher> cipher;

	RequestBinder(AuthingClientSettings settings, Caller caller) {
		this.settings = settings;
		this.caller = caller;
		this.cipher = PublicKeys.cipher(settings.application().publicKey(), caller);
	}

	Mono<BoundRequest> bind(AuthingRequest<?> request, AuthingTokenSource tokens) {
		Mono<Identity> identity = identity(request, tokens);
		return has(request, Encrypted.class)
				? identity.zipWith(this.cipher, (who, cipher) -> bind(request, who, cipher))
				: identity.map((who) -> bind(request, who, null));
	}

	private Mono<Identity> identity(AuthingRequest<?> request, AuthingTokenSource tokens) {
		if (!request.endpoint().options().authenticated()) {
			return Mono.just(NOBODY);
		}
		Mono<String> token = tokens.token()
			.switchIfEmpty(Mono
				.error(() -> new IllegalStateException("'%s' needs a signed-in user".formatted(request.operation()))));
		return has(request, OwnUserId.class) ? token.flatMap(this::whose)
				: token.map((value) -> new Identity(value, ""));
	}

	private Mono<Identity> whose(String token) {
		String named = TokenSubject.of(token);
		return (named != null) ? Mono.just(new Identity(token, named))
				: ask(token).map((id) -> new Identity(token, id));
	}

	private Mono<String> ask(String token) {
		return this.caller.call(ProfileRequests.currentUser(), AuthingTokenSource.of(token)).toMono().map(User::id);
	}

	private BoundRequest bind(AuthingRequest<?> request, Identity who, @Nullable PasswordCipher cipher) {
		Map<String, Object> values = new LinkedHashMap<>();
		request.values().forEach((name, value) -> {
			Object resolved = resolve(name, value, who, cipher);
			if (resolved != null) {
				values.put(name, resolved);
			}
		});
		return new BoundRequest(request, values, who.token.isEmpty() ? null : "Bearer " + who.token);
	}

	@SuppressWarnings("NullAway") // the cipher is there when a value is encrypted
	private @Nullable Object resolve(String name, RequestValue value, Identity who, @Nullable PasswordCipher cipher) {
		if (value instanceof Plain plain) {
			return plain.value();
		}
		if (value instanceof Secret secret) {
			return secret.value();
		}
		if (value instanceof Encrypted encrypted) {
			return cipher.encrypt(name, encrypted.value());
		}
		if (value instanceof ClientAddress) {
			return this.settings.clientIp().clientIp();
		}
		if (value instanceof AppId) {
			return this.settings.application().appId();
		}
		return (value instanceof OwnToken) ? who.token : who.userId;
	}

	private static boolean has(AuthingRequest<?> request, Class<? extends RequestValue> type) {
		return request.values().values().stream().anyMatch(type::isInstance);
	}

	/**
	 * The primitive for requests that other requests depend on.
	 */
	interface Caller {

		<T> AuthingCall<T> call(AuthingRequest<T> request, AuthingTokenSource tokens);

	}

	private record Identity(String token, String userId) {

	}

}
