package io.github.authingspring.security.login;

import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * What comes after a form.
 *
 * @param location where a browser goes, below the application's path
 * @param status the status for a program
 * @param body what a program is told
 */
record Outcome(String location, HttpStatus status, Map<String, Object> body) {

	/**
	 * A code is on its way, perhaps.
	 */
	static Outcome sent(String location) {
		return new Outcome(location, HttpStatus.ACCEPTED, Map.of());
	}

	static Outcome next(String location, String next) {
		return new Outcome(location, HttpStatus.OK, Map.of("next", next));
	}

	/**
	 * Show what is no secret.
	 */
	@Override
	public String toString() {
		return "Outcome[location=" + this.location + ", status=" + this.status + "]";
	}

}
