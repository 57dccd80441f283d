package io.github.authingspring.emulator.store;

import java.util.List;

/**
 * The key pair of a programmatic account.
 *
 * @param key the access key
 * @param secret the access secret; random when absent
 * @param scopes the scopes it may have
 */
public record AccessKey(String key, String secret, List<String> scopes) {

	public AccessKey {
		if (key == null) {
			throw new IllegalArgumentException("An access key needs a 'key'");
		}
		secret = (secret != null) ? secret : Secrets.secret();
		scopes = (scopes != null) ? List.copyOf(scopes) : List.of();
	}

	@Override
	public String toString() {
		return "AccessKey[" + this.key + "]";
	}

}
