package io.github.authingspring.security;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The other instances of the application, which are told what this one has learnt. A
 * notice may be lost; whatever depends on it ends by its own time as well.
 */
public interface AuthingInstances {

	/**
	 * Tell the other instances.
	 * @param notice what they are told
	 * @throws RuntimeException if the notice is of sessions and nobody can be told
	 */
	void tell(Notice notice);

	/**
	 * Listen to the other instances.
	 * @param listener is told what they tell, on any thread
	 */
	void listen(Consumer<Notice> listener);

	/**
	 * Return that there are no other instances.
	 * @return what tells nobody
	 */
	static AuthingInstances none() {
		return LoneInstance.INSTANCE;
	}

	/**
	 * What instances tell each other.
	 *
	 * @param kind what it is about
	 * @param userId the user; {@code null} for all users, of permissions only
	 */
	record Notice(Kind kind, @Nullable String userId) {

		static Notice permissions(@Nullable String userId) {
			return new Notice(Kind.PERMISSIONS, userId);
		}

	}

	/**
	 * What a notice is about.
	 */
	enum Kind {

		/**
		 * Permissions may have changed, and are to be forgotten.
		 */
		PERMISSIONS,

		/**
		 * The sessions of the user are over.
		 */
		SESSIONS

	}

}
