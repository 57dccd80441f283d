package io.github.authingspring.client;

import org.springframework.http.HttpHeaders;

/**
 * A value of a request: how it travels, and what may be shown of it. What may not be
 * shown is a type of its own, so that no {@code toString()} of a request can show it.
 */
sealed interface RequestValue {

	/**
	 * Add what the value comes to for one request.
	 */
	void bind(String name, Binding binding);

	/**
	 * Sent and shown as it is.
	 *
	 * @param value the value, ready for JSON
	 */
	record Plain(Object value) implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.put(name, this.value);
		}

		@Override
		public String toString() {
			return "'" + Printable.of(this.value) + "'";
		}

	}

	/**
	 * Sent as it is, never shown.
	 *
	 * @param value the secret
	 */
	record Secret(Object value) implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.put(name, this.value);
		}

		@Override
		public String toString() {
			return "***";
		}

	}

	/**
	 * Encrypted with the public key of the user pool, never shown.
	 *
	 * @param value the secret
	 */
	record Encrypted(String value) implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.put(name, binding.encrypt(name, this.value));
		}

		@Override
		public String toString() {
			return "***";
		}

	}

	/**
	 * The address of the end user as the client's supplier knows it; left out when it
	 * knows none.
	 */
	record ClientAddress() implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.put(name, binding.who().address());
		}

		@Override
		public String toString() {
			return "<client address>";
		}

	}

	/**
	 * A token that is sent as header.
	 *
	 * @param token the token
	 */
	record Bearer(String token) implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.headers().setBearerAuth(this.token);
		}

		@Override
		public String toString() {
			return "***";
		}

	}

	/**
	 * Cookies that are sent as header.
	 *
	 * @param value the value of the header
	 */
	record Cookies(String value) implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.headers().set(HttpHeaders.COOKIE, this.value);
		}

		@Override
		public String toString() {
			return "***";
		}

	}

	/**
	 * Identifier and secret of the application, the way that an endpoint wants them.
	 *
	 * @param use the endpoint
	 */
	record ClientCredentials(Use use) implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.authenticate(this.use);
		}

		@Override
		public String toString() {
			return "***";
		}

		/**
		 * Endpoint that applications authenticate at.
		 */
		enum Use {

			TOKEN, INTROSPECTION, REVOCATION

		}

	}

	/**
	 * The identifier of the application.
	 */
	record AppId() implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.put(name, binding.settings().application().appId());
		}

		@Override
		public String toString() {
			return "<app id>";
		}

	}

	/**
	 * The identifier of the user pool.
	 */
	record UserPoolId() implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.put(name, binding.required("userPoolId", binding.settings().application().userPoolId()));
		}

		@Override
		public String toString() {
			return "<user pool id>";
		}

	}

	/**
	 * The identifier of the user whose token is sent.
	 */
	record OwnUserId() implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.put(name, binding.who().userId());
		}

		@Override
		public String toString() {
			return "<own id>";
		}

	}

	/**
	 * The token that is sent.
	 */
	record OwnToken() implements RequestValue {

		@Override
		public void bind(String name, Binding binding) {
			binding.put(name, binding.who().token());
		}

		@Override
		public String toString() {
			return "***";
		}

	}

}
