package io.github.authingspring.security.login;

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
	 */
	static <R> LoginCall<R> done(R result) {
		return new LoginCall<>(() -> result, Mono.just(result));
	}

	static <R> LoginCall<R> of(AuthingCall<R> call) {
		return new LoginCall<>(call::execute, call.toMono());
	}

	/**
	 * Return a call that is prepared each time it is made.
	 */
	static <R> LoginCall<R> defer(Supplier<LoginCall<R>> prepared) {
		return new LoginCall<>(() -> prepared.get().execute(), Mono.defer(() -> prepared.get().toMono()));
	}

	<T> LoginCall<T> map(Function<? super R, ? extends T> next) {
		return new LoginCall<>(() -> next.apply(this.now.get()), this.later.map(next));
	}

	/**
	 * Return a call with another result instead of a failure.
	 * @param recovery returns the result, or throws what it cannot deal with
	 */
	LoginCall<R> recover(Function<RuntimeException, R> recovery) {
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
