package io.github.authingspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.store.RoleAssignments;
import io.github.authingspring.emulator.store.StateFormat;
import io.github.authingspring.emulator.store.Store;

/**
 * What an {@link AuthingEmulator} tells about its state and lets be changed in it.
 */
public abstract sealed class EmulatorState permits AuthingEmulator {

	private final StateFormat format = new StateFormat();

	private final PasswordHasher hasher = new PasswordHasher();

	private final Store store;

	EmulatorState(AuthingEmulatorBuilder builder) {
		this.store = new Store(this.format.read(builder.seed()), builder::change, builder.clock(), this.hasher);
	}

	/**
	 * Returns the app id, for {@code authing.app-id}.
	 * @return the app id
	 */
	public String appId() {
		return this.store.state().application().id();
	}

	/**
	 * Returns the app secret, for {@code authing.app-secret}.
	 * @return the app secret
	 */
	public String appSecret() {
		return this.store.state().application().secret();
	}

	/**
	 * Returns the user pool id, for {@code authing.user-pool-id}.
	 * @return the user pool id
	 */
	public String userPoolId() {
		return this.store.state().userPool().id();
	}

	/**
	 * Returns the user pool secret, for {@code authing.user-pool-secret}.
	 * @return the user pool secret
	 */
	public String userPoolSecret() {
		return this.store.state().userPool().secret();
	}

	/**
	 * Returns the key that passwords are encrypted for, Base64 of its X.509 form.
	 * @return the key that passwords are encrypted for
	 */
	public String publicKey() {
		return this.store.state().passwordKey().encodedPublicKey();
	}

	/**
	 * Lists who can sign in: users, sub-accounts and the built-in directory.
	 * @return users, sub-accounts and the built-in directory
	 */
	public List<EmulatorUser> users() {
		return this.store.state()
			.people()
			.stream()
			.map((person) -> new EmulatorUser(person.username(), person.email(), person.phone(), person.note()))
			.toList();
	}

	/**
	 * Lists all messages, newest first.
	 * @return the messages, newest first
	 */
	public List<Message> messages() {
		return this.store.state().outbox().newestFirst().stream().map(Message::of).toList();
	}

	/**
	 * Lists the messages to a phone number or email address, newest first.
	 * @param to the phone number or email address
	 * @return the messages, newest first
	 */
	public List<Message> messages(String to) {
		return messages().stream().filter((message) -> message.to().equals(to)).toList();
	}

	/**
	 * Gives a role of the default namespace to a user, and sends {@code role:assigned}.
	 * Nothing happens to who has it already.
	 * @param user username, email address or id
	 * @param code the code of the role
	 * @throws IllegalArgumentException if there is no such user or role
	 */
	public void assignRole(String user, String code) {
		new RoleAssignments(this.store).assign(user, code);
	}

	/**
	 * Takes a role of the default namespace away from a user, and sends
	 * {@code role:unassigned}. Nothing happens to who has it not.
	 * @param user username, email address or id
	 * @param code the code of the role
	 * @throws IllegalArgumentException if there is no such user or role
	 */
	public void unassignRole(String user, String code) {
		new RoleAssignments(this.store).unassign(user, code);
	}

	/**
	 * Moves the clock that codes and tokens live by. It goes on from there.
	 * @param duration how far; it may be negative
	 */
	public void advanceClock(Duration duration) {
		this.store.clock().advance(duration);
	}

	/**
	 * Moves the clock to a time. It goes on from there.
	 * @param instant the time
	 */
	public void setClock(Instant instant) {
		this.store.clock().set(instant);
	}

	/**
	 * Returns the clock to the time it follows.
	 */
	public void resetClock() {
		this.store.clock().reset();
	}

	/**
	 * Writes the whole state down, secrets included, in a form that is also a seed.
	 * @return the state as JSON, which is also a seed
	 */
	public String state() {
		return this.format.write(this.store.document());
	}

	/**
	 * Replaces the state.
	 * @param json the state as JSON; ids, secrets and keys stay when it has none
	 * @throws IllegalArgumentException if it is not a state
	 */
	public void state(String json) {
		this.store.load(this.format.read(json));
	}

	PasswordHasher hasher() {
		return this.hasher;
	}

	Store store() {
		return this.store;
	}

}
