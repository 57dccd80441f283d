package io.github.authingspring.client;

import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.CheckReturnValue;

/**
 * Registration of new users. The user that is answered has a token only if
 * {@link RegistrationOptions} ask for one. A name that is taken, and registration that is
 * switched off, are an {@link AuthingResponseException}.
 */
@CheckReturnValue
public interface RegistrationOperations extends AuthingOperations {

	/**
	 * Register with an email address. Documented as {@code register_by_email}.
	 * @param email the email address
	 * @param password the password
	 * @return the new user
	 */
	default AuthingCall<User> registerByEmail(String email, String password) {
		return registerByEmail(email, password, RegistrationOptions.defaults());
	}

	/**
	 * Register with an email address. Documented as {@code register_by_email}.
	 * @param email the email address
	 * @param password the password
	 * @param options what goes along
	 * @return the new user
	 */
	default AuthingCall<User> registerByEmail(String email, String password, RegistrationOptions options) {
		return call(options.addTo(RegistrationRequests.of("registerByEmail", "RegisterByEmailInput")
			.text("email", email)
			.encrypted("password", password)));
	}

	/**
	 * Register with a user name. Documented as {@code register_by_username}.
	 * @param username the user name
	 * @param password the password
	 * @return the new user
	 */
	default AuthingCall<User> registerByUsername(String username, String password) {
		return registerByUsername(username, password, RegistrationOptions.defaults());
	}

	/**
	 * Register with a user name. Documented as {@code register_by_username}.
	 * @param username the user name
	 * @param password the password
	 * @param options what goes along
	 * @return the new user
	 */
	default AuthingCall<User> registerByUsername(String username, String password, RegistrationOptions options) {
		return call(options.addTo(RegistrationRequests.of("registerByUsername", "RegisterByUsernameInput")
			.text("username", username)
			.encrypted("password", password)));
	}

	/**
	 * Register with a phone number and a code. Documented as
	 * {@code register_by_phone_code}.
	 * @param phone the phone number
	 * @param code the code
	 * @return the new user, who has no password
	 */
	default AuthingCall<User> registerByPhoneCode(String phone, String code) {
		return registerByPhoneCode(phone, code, null, RegistrationOptions.defaults());
	}

	/**
	 * Register with a phone number and a code. Documented as
	 * {@code register_by_phone_code}.
	 * @param phone the phone number
	 * @param code the code
	 * @param password the password; {@code null} for none
	 * @param options what goes along
	 * @return the new user
	 */
	default AuthingCall<User> registerByPhoneCode(String phone, String code, @Nullable String password,
			RegistrationOptions options) {
		AuthingRequest<User> request = RegistrationRequests.of("registerByPhoneCode", "RegisterByPhoneCodeInput")
			.text("phone", phone)
			.secret("code", code)
			.optionalEncrypted("password", password);
		return call(options.addTo(request));
	}

	/**
	 * Tell whether an identifier is taken. Documented as {@code is_user_exists}.
	 * @param identifier the identifier
	 * @return whether there is such a user
	 */
	default AuthingCall<Boolean> isUserExists(UserIdentifier identifier) {
		GraphQlDocument document = GraphQlDocument.query("isUserExists", Boolean.class);
		return call(AuthingRequest.graphQl("isUserExists", document, AnswerReader.of(Boolean.class))
			.text(identifier.type().key(), identifier.value()));
	}

}
