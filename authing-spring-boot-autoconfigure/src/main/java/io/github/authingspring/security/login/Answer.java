package io.github.authingspring.security.login;

import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * How a request is answered.
 */
public sealed interface Answer {

	/**
	 * An answer with a body, which may be empty.
	 *
	 * @param status the status
	 * @param headers the headers
	 * @param body makes the bytes; may read files
	 */
	record Content(HttpStatusCode status, HttpHeaders headers, Supplier<byte[]> body) implements Answer {

		/**
		 * Show what is no secret.
		 */
		@Override
		public String toString() {
			return "Content[status=" + this.status + "]";
		}

	}

	/**
	 * A redirect.
	 *
	 * @param location where to: a path below the application's, or an address
	 */
	record Redirect(String location) implements Answer {

	}

	/**
	 * An error that the application shows.
	 *
	 * @param status the status
	 */
	record Failure(HttpStatusCode status) implements Answer {

	}

	/**
	 * The application answers itself.
	 */
	record Proceed() implements Answer {

	}

}
