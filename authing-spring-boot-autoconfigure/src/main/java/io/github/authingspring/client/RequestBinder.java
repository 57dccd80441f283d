package io.github.authingspring.client;

import io.github.authingspring.client.RequestValue.ClientAddress;
import io.github.authingspring.client.RequestValue.Encrypted;
import io.github.authingspring.client.RequestValue.OwnUserId;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Resolves what a request does not hold itself: the token, whose it is, the key for
 * passwords, the address of the end user.
 */
final class RequestBinder {

	private final AuthingClientSettings settings;

	private final Caller caller;

	private final Mono<PasswordCipher> cipher;

	RequestBinder(AuthingClientSettings settings, Caller caller) {
		this.settings = settings;
		this.caller = caller;
		this.cipher = PublicKeys.cipher(settings.application().publicKey(), caller);
	}

	Mono<BoundRequest> bind(AuthingRequest<?> request, AuthingTokenSource tokens) {
		return Mono.deferContextual((context) -> {
			String address = has(request, ClientAddress.class) ? this.settings.clientIp().clientIp(context) : null;
			Mono<Identity> identity = identity(request, tokens).map((who) -> who.at(address));
			return has(request, Encrypted.class)
					? identity.zipWith(this.cipher, (who, cipher) -> bind(request, who, cipher))
					: identity.map((who) -> bind(request, who, null));
		});
	}

	private Mono<Identity> identity(AuthingRequest<?> request, AuthingTokenSource tokens) {
		if (!request.endpoint().options().authenticated()) {
			return Mono.just(new Identity("", "", null));
		}
		Mono<String> token = tokens.token()
			.switchIfEmpty(Mono
				.error(() -> new IllegalStateException("'%s' needs a signed-in user".formatted(request.operation()))));
		return has(request, OwnUserId.class) ? token.flatMap(this::whose)
				: token.map((value) -> new Identity(value, "", null));
	}

	private Mono<Identity> whose(String token) {
		String named = TokenSubject.of(token);
		return (named != null) ? Mono.just(new Identity(token, named, null))
				: ask(token).map((id) -> new Identity(token, id, null));
	}

	private Mono<String> ask(String token) {
		return this.caller.call(ProfileRequests.currentUser(), AuthingTokenSource.of(token)).toMono().map(User::id);
	}

	private BoundRequest bind(AuthingRequest<?> request, Identity who, @Nullable PasswordCipher cipher) {
		Binding binding = new Binding(request, this.settings, who, cipher);
		request.values().forEach((name, value) -> value.bind(name, binding));
		return binding.toRequest();
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

	/**
	 * For whom a request is sent.
	 *
	 * @param token the token, empty for nobody
	 * @param userId the user, empty where it is not asked for
	 * @param address where the end user is; {@code null} if unknown or not asked for
	 */
	record Identity(String token, String userId, @Nullable String address) {

		Identity at(@Nullable String address) {
			return new Identity(this.token, this.userId, address);
		}

	}

}
