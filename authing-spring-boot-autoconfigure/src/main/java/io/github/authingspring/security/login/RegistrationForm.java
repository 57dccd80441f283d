package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.RegistrationOperations;
import io.github.authingspring.client.RegistrationOptions;
import io.github.authingspring.client.model.User;
import io.github.authingspring.security.LoginMethod;

import org.springframework.util.StringUtils;

/**
 * Registers a user, who signs in afterwards.
 *
 * @param client registers
 * @param paths where it goes on
 */
record RegistrationForm(RegistrationOperations client, LoginPaths paths) implements Form {

	@Override
	public LoginCall<Outcome> submit(LoginExchange exchange, LoginFields fields) {
		LoginMethod method = LoginMethod.of(fields.required("method"));
		if (method == null || !RegisterPage.methods(this.paths.settings()).contains(method)) {
			throw new MalformedLoginException("The field 'method' names no method to register with");
		}
		String name = fields.required("username").strip();
		AuthingCall<User> registration = register(method, name, fields);
		TypedName.remember(exchange, name);
		return LoginCall.of(registration).map((user) -> Outcome.next(this.paths.login("registered", null), "login"));
	}

	private AuthingCall<User> register(LoginMethod method, String name, LoginFields fields) {
		return switch (method) {
			case EMAIL -> this.client.registerByEmail(name, fields.required("password"));
			case USERNAME -> this.client.registerByUsername(name, fields.required("password"));
			default -> {
				String password = fields.get("password");
				yield this.client.registerByPhoneCode(name, fields.required("code").strip(),
						StringUtils.hasText(password) ? password : null, RegistrationOptions.defaults());
			}
		};
	}

}
