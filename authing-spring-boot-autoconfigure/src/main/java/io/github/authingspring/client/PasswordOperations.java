package io.github.authingspring.client;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.PasswordStrength;

import org.springframework.lang.CheckReturnValue;

/**
 * New passwords for users who are not signed in. Passwords travel encrypted, except where
 * said otherwise. A wrong code, an expired token and a password that is too weak are an
 * {@link AuthingResponseException}.
 */
@CheckReturnValue
public interface PasswordOperations extends AuthingOperations {

	/**
	 * Set a new password with a code from
	 * {@link VerificationOperations#sendSmsCode(String)}. Documented as
	 * {@code reset_password_by_phone_code}.
	 * @param phone the phone number
	 * @param code the code
	 * @param newPassword the new password
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> resetPasswordByPhoneCode(String phone, String code, String newPassword) {
		return call(PasswordRequests.reset("resetPasswordByPhoneCode", "resetPassword")
			.text("phone", phone)
			.secret("code", code)
			.encrypted("newPassword", newPassword));
	}

	/**
	 * Set a new password with a code from
	 * {@link VerificationOperations#sendEmail(String, EmailScene)} with the scene
	 * {@link EmailScene#RESET_PASSWORD}. Documented as
	 * {@code reset_password_by_email_code}.
	 * @param email the email address
	 * @param code the code
	 * @param newPassword the new password
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> resetPasswordByEmailCode(String email, String code, String newPassword) {
		return call(PasswordRequests.reset("resetPasswordByEmailCode", "resetPassword")
			.text("email", email)
			.secret("code", code)
			.encrypted("newPassword", newPassword));
	}

	/**
	 * Set the password at the first sign-in, with the token of a
	 * {@link PasswordResetRequiredException} (codes 1639 and 2071). Documented as
	 * {@code reset_password_by_first_token}. The user signs in again afterwards.
	 * @param token the token
	 * @param password the password
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> resetPasswordByFirstToken(String token, String password) {
		return call(PasswordRequests.reset("resetPasswordByFirstToken", "resetPasswordByFirstLoginToken")
			.secret("token", token)
			.encrypted("password", password));
	}

	/**
	 * Replace a password that is too old, with the token of a
	 * {@link PasswordResetRequiredException} (code 2058). Documented as
	 * {@code reset_password_with_force_reset}. The user signs in again afterwards.
	 * @param token the token
	 * @param oldPassword the password so far
	 * @param newPassword the new password
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> resetPasswordWithForceReset(String token, String oldPassword,
			String newPassword) {
		return call(PasswordRequests.reset("resetPasswordWithForceReset", "resetPasswordByForceResetToken")
			.secret("token", token)
			.encrypted("oldPassword", oldPassword)
			.encrypted("newPassword", newPassword));
	}

	/**
	 * Tell whether a password is strong enough. Documented as
	 * {@code check_password_strength}. The protocol sends the password as it is,
	 * protected by TLS only.
	 * @param password the password
	 * @return whether it is, and why not
	 */
	default AuthingCall<PasswordStrength> checkPasswordStrength(String password) {
		GraphQlDocument document = GraphQlDocument.query("checkPasswordStrength", PasswordStrength.class);
		return call(AuthingRequest.graphQl("checkPasswordStrength", document, AnswerReader.of(PasswordStrength.class))
			.secret("password", password));
	}

}
