package io.github.authingspring.security.login;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.authingspring.client.AuthingCall;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * What is asked of Authing in a step of a sign-in, and what follows from the answer. It
 * is said once and done in two ways: {@link #execute()} waits, and all that follows runs
 * on the thread of its caller, where a session may be asked; {@link #toMono()} waits for
 * nothing.
 *
 * @param <R> the type of the result
 */
@CheckReturnValue
public final class LoginCall<R> {

	private final Supplier<R> now;

	private final Mono<R> later;

	private LoginCall(Supplier<R> now, Mono<R> later) {
		this.now = now;
		this.later = later;
	}

	/**
	 * Return what is known without asking.
	 * @param <R> the type of the result
	 * @param result the result
	 * @return the call
	 */
	public static <R> LoginCall<R> done(R result) {
		return new LoginCall<>(() -> result, Mono.just(result));
	}

	/**
	 * Return a call of Authing.
	 * @param <R> the type of the result
	 * @param call the call
	 * @return the call
	 */
	public static <R> LoginCall<R> of(AuthingCall<R> call) {
		return new LoginCall<>(call::execute, call.toMono());
	}

	/**
	 * Return a call that nobody can wait for.
	 * @param <R> the type of the result
	 * @param later asks for each subscriber
	 * @return the call, whose {@link #execute()} fails
	 */
	public static <R> LoginCall<R> later(Mono<R> later) {
		return new LoginCall<>(() -> {
			throw new UnsupportedOperationException("Nobody can wait for this call");
		}, later);
	}

	/**
	 * Return a call that ends when somebody else completes it.
	 */
	static <R> LoginCall<R> of(CompletableFuture<R> result) {
		return new LoginCall<>(result::join, Mono.fromFuture(result, true));
	}

	/**
	 * Return a call that is prepared each time it is made.
	 * @param <R> the type of the result
	 * @param prepared prepares it
	 * @return the call
	 */
	public static <R> LoginCall<R> defer(Supplier<LoginCall<R>> prepared) {
		return new LoginCall<>(() -> prepared.get().execute(), Mono.defer(() -> prepared.get().toMono()));
	}

	/**
	 * Return a call with something that follows.
	 * @param <T> the type of its result
	 * @param next what follows
	 * @return a new call
	 */
	public <T> LoginCall<T> map(Function<? super R, ? extends T> next) {
		return new LoginCall<>(() -> next.apply(this.now.get()), this.later.map(next));
	}

	/**
	 * Return a call with another one that follows.
	 * @param <T> the type of its result
	 * @param next prepares what follows
	 * @return a new call
	 */
	public <T> LoginCall<T> then(Function<? super R, LoginCall<T>> next) {
		return new LoginCall<>(() -> next.apply(this.now.get()).execute(),
				this.later.flatMap((known) -> next.apply(known).toMono()));
	}

	/**
	 * Return a call with another result instead of a failure.
	 * @param recovery returns the result, or throws what it cannot deal with
	 * @return a new call
	 */
	public LoginCall<R> recover(Function<RuntimeException, R> recovery) {
		return new LoginCall<>(() -> {
			try {
				return this.now.get();
			}
			catch (RuntimeException ex) {
				return recovery.apply(ex);
			}
		}, this.later.onErrorResume(RuntimeException.class, (ex) -> Mono.fromSupplier(() -> recovery.apply(ex))));
	}

	/**
	 * Return a call that also completes a future, which is completed in any case.
	 * @param result the future
	 * @param otherwise its result without one of this call
	 */
	LoginCall<R> completing(CompletableFuture<R> result, R otherwise) {
		return new LoginCall<>(() -> {
			try {
				R known = this.now.get();
				result.complete(known);
				return known;
			}
			finally {
				result.complete(otherwise);
			}
		}, this.later.doOnNext(result::complete).doFinally((end) -> result.complete(otherwise)));
	}

	/**
	 * Ask, and wait for the answer.
	 * @return the result
	 */
	public R execute() {
		return this.now.get();
	}

	/**
	 * Return a publisher that asks for each subscriber.
	 * @return the result
	 */
	public Mono<R> toMono() {
		return this.later;
	}

}
