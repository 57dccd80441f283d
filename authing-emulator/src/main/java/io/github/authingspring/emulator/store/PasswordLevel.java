package io.github.authingspring.emulator.store;

import java.util.regex.Pattern;

/**
 * How safe a password is.
 */
public final class PasswordLevel {

	private static final Pattern HIGH = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{12,}", Pattern.DOTALL);

	private static final Pattern MIDDLE = Pattern.compile("(?=.*[A-Za-z])(?=.*\\d).{8,}", Pattern.DOTALL);

	private PasswordLevel() {
	}

	/**
	 * Computes the level.
	 * @param password the password
	 * @return 1 for low, 2 for middle, 3 for high
	 */
	public static int of(String password) {
		if (HIGH.matcher(password).matches()) {
			return 3;
		}
		return MIDDLE.matcher(password).matches() ? 2 : 1;
	}

	/**
	 * Tells whether a password meets a pool's policy. Guess: the meaning of the levels.
	 * @param password the password, long enough
	 * @param level the level the pool demands
	 * @return whether it does
	 */
	public static boolean meets(String password, int level) {
		int kinds = 0;
		for (String kind : new String[] { "\\p{L}", "\\d", "[^\\p{L}\\d]" }) {
			kinds += Pattern.compile(kind).matcher(password).find() ? 1 : 0;
		}
		return kinds >= level;
	}

}
