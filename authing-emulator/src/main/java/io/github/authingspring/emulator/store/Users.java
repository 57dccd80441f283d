package io.github.authingspring.emulator.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The users of the pool.
 */
public final class Users {

	private final Map<String, User> users = new LinkedHashMap<>();

	private final Supplier<StoreObserver> observer;

	Users(Collection<User> users, Supplier<StoreObserver> observer) {
		this.observer = observer;
		for (User user : users) {
			if (this.users.put(user.id(), user) != null) {
				throw new IllegalArgumentException("Two users have the id '" + user.id() + "'");
			}
		}
	}

	/**
	 * Finds a user by id.
	 * @param id the id
	 * @return the user, if known
	 */
	public synchronized Optional<User> byId(String id) {
		return Optional.ofNullable(this.users.get(id));
	}

	/**
	 * Finds a user by email address, in upper or lower case.
	 * @param email the address
	 * @return the user, if known
	 */
	public Optional<User> byEmail(String email) {
		return first((user) -> email.equalsIgnoreCase(user.text("email")));
	}

	/**
	 * Finds a user by an attribute.
	 * @param name the attribute's name
	 * @param value its exact value
	 * @return the user, if known
	 */
	public Optional<User> by(String name, String value) {
		return first((user) -> value.equals(user.text(name)));
	}

	/**
	 * Finds a user by what tells users apart.
	 * @param name username, email address or id
	 * @return the user, if known
	 */
	Optional<User> named(String name) {
		return by("username", name).or(() -> byEmail(name)).or(() -> byId(name));
	}

	/**
	 * Adds a user unless there is one of the same id.
	 * @param user the new user
	 * @return the user with this id
	 */
	public synchronized User addIfAbsent(User user) {
		User present = this.users.putIfAbsent(user.id(), user);
		if (present == null) {
			this.observer.get().userAdded(user);
		}
		return (present != null) ? present : user;
	}

	/**
	 * Adds a user of a name, email address and phone number that are not taken.
	 * @param user the new user, with an id or not
	 * @return the user with the id it got
	 * @throws NameTakenException if one of them is taken
	 */
	public synchronized User add(User user) {
		checkNames(user, Set.of());
		User added = user;
		for (int i = 2; this.users.containsKey(added.id()); i++) {
			added = user.with(Map.of("id", Ids.of("user", user.id() + "#" + i)));
		}
		this.users.put(added.id(), added);
		this.observer.get().userAdded(added);
		return added;
	}

	/**
	 * Changes a user, to a name, email address and phone number that are not taken.
	 * @param id the user's id
	 * @param change the change
	 * @return the changed user
	 * @throws NameTakenException if one of them is taken
	 */
	public synchronized User rename(String id, UnaryOperator<User> change) {
		return update(id, (user) -> {
			User changed = change.apply(user);
			checkNames(changed, Set.of(id));
			return changed;
		});
	}

	/**
	 * Removes a user.
	 * @param id the user's id
	 * @return the removed user, if there was one
	 */
	public synchronized Optional<User> remove(String id) {
		Optional<User> removed = Optional.ofNullable(this.users.remove(id));
		removed.ifPresent((user) -> this.observer.get().userRemoved(user));
		return removed;
	}

	private void checkNames(User user, Set<String> exceptions) {
		for (User other : this.users.values()) {
			if (!exceptions.contains(other.id())) {
				user.sameName(other).ifPresent((name) -> {
					throw new NameTakenException(name);
				});
			}
		}
	}

	/**
	 * Changes a user.
	 * @param id the user's id
	 * @param change the change
	 * @return the changed user
	 */
	public synchronized User update(String id, UnaryOperator<User> change) {
		User user = this.users.get(id);
		if (user == null) {
			throw new IllegalStateException("User '" + id + "' is gone");
		}
		User changed = change.apply(user);
		this.users.put(id, changed);
		this.observer.get().userChanged(user, changed);
		return changed;
	}

	/**
	 * Lists all users.
	 * @return the users in the order in which they came
	 */
	public synchronized List<User> list() {
		return List.copyOf(this.users.values());
	}

	private synchronized Optional<User> first(Predicate<User> condition) {
		return this.users.values().stream().filter(condition).findFirst();
	}

}
