package io.github.authingspring.emulator.store;

/**
 * The user pool of the emulator.
 *
 * @param id the user pool id
 * @param secret the user pool secret; random when absent
 */
public record UserPool(String id, String secret) {

	private static final String DEFAULT_ID = Ids.of("user-pool", "default");

	public UserPool {
		id = (id != null) ? id : DEFAULT_ID;
		secret = (secret != null) ? secret : Secrets.secret();
	}

	/**
	 * Creates the user pool of a seed that names none.
	 * @return a user pool with a random secret
	 */
	static UserPool create() {
		return new UserPool(DEFAULT_ID, Secrets.secret());
	}

	@Override
	public String toString() {
		return "UserPool[" + this.id + "]";
	}

}
