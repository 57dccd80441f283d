package io.github.authingspring.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.github.authingspring.emulator.crypto.PasswordHasher;

/**
 * Holds the state and its seed.
 */
public final class Store {

	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private final AdjustableClock clock;

	private final PasswordHasher hasher;

	private final Keys keys;

	private final Application application;

	private final UserPool userPool;

	private final StateDocument seed;

	private volatile State state;

	private volatile StoreObserver observer = StoreObserver.NONE;

	/**
	 * Creates a store.
	 * @param seed the first state, to which a reset returns
	 * @param change changes the seed's application
	 * @param clock tells the time
	 * @param hasher hashes the passwords of the seed
	 */
	public Store(StateDocument seed, UnaryOperator<Application> change, Clock clock, PasswordHasher hasher) {
		this.clock = new AdjustableClock(clock);
		this.hasher = hasher;
		this.application = change.apply(Objects.requireNonNullElseGet(seed.application(), Application::create));
		this.userPool = Objects.requireNonNullElseGet(seed.userPool(), UserPool::create);
		this.keys = Keys.of(seed);
		this.seed = seed.normalized(hasher);
		this.state = toState(this.seed, this.application, this.keys);
	}

	/**
	 * Returns the state.
	 * @return the state as it is now
	 */
	public State state() {
		return this.state;
	}

	/**
	 * Returns who is told what happens.
	 * @return the observer
	 */
	public StoreObserver observer() {
		return this.observer;
	}

	/**
	 * Sets who is told what happens.
	 * @param observer the observer
	 */
	public void observe(StoreObserver observer) {
		this.observer = observer;
	}

	/**
	 * Returns the clock.
	 * @return the clock
	 */
	public AdjustableClock clock() {
		return this.clock;
	}

	/**
	 * Returns the time.
	 * @return the time of the emulator's clock
	 */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Returns to the seed, with the same ids and keys, and to real time.
	 */
	public void reset() {
		State next = toState(this.seed, this.application, this.keys);
		exclusively(() -> {
			this.clock.reset();
			this.state = next;
		});
	}

	/**
	 * Writes the state down.
	 * @return the document
	 */
	public StateDocument document() {
		return this.state.toDocument();
	}

	/**
	 * Replaces the state. Application, user pool and key stay when the document has none.
	 * @param document the new state
	 */
	public void load(StateDocument document) {
		Application next = Objects.requireNonNullElse(document.application(), this.application);
		Keys nextKeys = this.keys.with(document);
		State nextState = toState(document.normalized(this.hasher), next, nextKeys);
		change((state) -> nextState);
	}

	void change(UnaryOperator<State> change) {
		exclusively(() -> {
			State before = this.state;
			State after = change.apply(before);
			this.state = after;
			this.observer.stateReplaced(before, after);
		});
	}

	/**
	 * Does work that sees one state from its begin to its end: the state is replaced
	 * before it or after it.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return its result
	 */
	public <T> T undisturbed(Supplier<T> work) {
		this.lock.readLock().lock();
		try {
			return work.get();
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	private void exclusively(Runnable work) {
		this.lock.writeLock().lock();
		try {
			work.run();
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	private State toState(StateDocument document, Application application, Keys keys) {
		return new State(Objects.requireNonNullElseGet(document.settings(), Settings::create), application,
				Objects.requireNonNullElse(document.userPool(), this.userPool), keys,
				new Users(document.users(), this::observer), new AccessRules(document.roles(), document.grants()),
				document.directory(), new Organizations(document.departments()), document.customFields(),
				document.accessKeys(), document.socialAccounts(), new Uploads(document.uploads()),
				new Vouchers(document.vouchers()), new Codes(document.codes()), new Outbox(document.messages()),
				new Attempts(document.attempts()), new Captchas(document.captchas()),
				new RevokedTokens(document.revokedTokens()));
	}

}
