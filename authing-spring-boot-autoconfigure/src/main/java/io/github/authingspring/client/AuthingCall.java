package io.github.authingspring.client;

import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * A prepared, cold and repeatable call of one Authing operation. {@link #execute()} sends
 * it and waits, {@link #toMono()} sends it for each subscriber. A call is immutable and
 * may be shared between threads.
 *
 * @param <T> the type of the result
 */
public final class AuthingCall<T> {

	private final AuthingRequest<?> request;

	private final Mono<T> exchange;

	private final Function<? super AuthingException, ? extends Throwable> failures;

	private AuthingCall(AuthingRequest<?> request, Mono<T> exchange,
			Function<? super AuthingException, ? extends Throwable> failures) {
		this.request = request;
		this.exchange = exchange;
		this.failures = failures;
	}

	/**
	 * Create a call that performs the given exchange. For those who implement or decorate
	 * an operation group; everyone else gets calls from the operations.
	 * @param <T> the type of the result
	 * @param request the request that the exchange sends
	 * @param exchange the cold exchange
	 * @return the call
	 */
	public static <T> AuthingCall<T> of(AuthingRequest<?> request, Mono<T> exchange) {
		return new AuthingCall<>(request, exchange, Function.identity());
	}

	/**
	 * Send the request and wait for the result, at most for the client's total deadline.
	 * @return the result, never {@code null}
	 * @throws AuthingResponseException if Authing refused
	 * @throws AuthingTransportException if there was no usable answer
	 */
	@SuppressWarnings("NullAway") // an exchange never completes empty
	public T execute() {
		return toMono().block();
	}

	/**
	 * Return a publisher that sends the request for each subscriber.
	 * @return the result, or an {@link AuthingException} as described at
	 * {@link #execute()}
	 */
	@CheckReturnValue
	public Mono<T> toMono() {
		return this.exchange.onErrorMap(AuthingException.class, this.failures);
	}

	/**
	 * Return a call of the same request whose result is transformed.
	 * @param <R> the type of the transformed result
	 * @param transformation the transformation, must not return {@code null}
	 * @return a new call
	 */
	@CheckReturnValue
	public <R> AuthingCall<R> map(Function<? super T, ? extends R> transformation) {
		return new AuthingCall<>(this.request, this.exchange.map(transformation), this.failures);
	}

	/**
	 * Return a call that is followed by another one, made from its result.
	 */
	@CheckReturnValue
	<R> AuthingCall<R> flatMap(Function<? super T, AuthingCall<R>> next) {
		return new AuthingCall<>(this.request, this.exchange.flatMap((result) -> next.apply(result).exchange),
				this.failures);
	}

	/**
	 * Return a call of the same request that answers with a value instead of the given
	 * exception.
	 * @param type the exception to replace
	 * @param value the value to answer with
	 * @return a new call
	 */
	AuthingCall<T> recover(Class<? extends AuthingException> type, T value) {
		return new AuthingCall<>(this.request, this.exchange.onErrorReturn(type, value), this.failures);
	}

	/**
	 * Return a call of the same request that ends in other failures. The operation itself
	 * still sees Authing's, whether it is decorated before or after this.
	 * @param failures returns what to fail with, perhaps what it is given
	 * @return a new call
	 */
	@CheckReturnValue
	public AuthingCall<T> mapFailure(Function<? super AuthingException, ? extends Throwable> failures) {
		return new AuthingCall<>(this.request, this.exchange, this.failures
			.andThen((failure) -> (failure instanceof AuthingException authing) ? failures.apply(authing) : failure));
	}

	/**
	 * Return the request, for inspection.
	 * @return the request value; its {@code toString()} shows no secret
	 */
	public AuthingRequest<?> request() {
		return this.request;
	}

	@Override
	public String toString() {
		return this.request.toString();
	}

}
