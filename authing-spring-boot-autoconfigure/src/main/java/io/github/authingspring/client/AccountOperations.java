package io.github.authingspring.client;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.CheckReturnValue;

/**
 * Password, phone number, email address and linked accounts of the signed-in user. Codes
 * come from {@link VerificationOperations}. A wrong code, an address that is taken and a
 * missing proof of the old address are an {@link AuthingResponseException}.
 */
@CheckReturnValue
public interface AccountOperations extends AuthingOperations {

	/**
	 * Set a first password. Documented as {@code update_password}.
	 * @param newPassword the password
	 * @return the user
	 */
	default AuthingCall<User> updatePassword(String newPassword) {
		return updatePassword(newPassword, null);
	}

	/**
	 * Change the password. Documented as {@code update_password}.
	 * @param newPassword the new password
	 * @param oldPassword the password so far; {@code null} if there is none
	 * @return the user
	 */
	default AuthingCall<User> updatePassword(String newPassword, @Nullable String oldPassword) {
		return call(AccountRequests.of("updatePassword")
			.encrypted("newPassword", newPassword)
			.optionalEncrypted("oldPassword", oldPassword));
	}

	/**
	 * Bind a first phone number. Documented as {@code bind_phone}.
	 * @param phone the phone number
	 * @param phoneCode the code sent to it
	 * @return the user
	 */
	default AuthingCall<User> bindPhone(String phone, String phoneCode) {
		return call(AccountRequests.of("bindPhone").text("phone", phone).secret("phoneCode", phoneCode));
	}

	/**
	 * Unbind the phone number. Documented as {@code unbind_phone}.
	 * @return the user
	 */
	default AuthingCall<User> unbindPhone() {
		return call(AccountRequests.of("unbindPhone"));
	}

	/**
	 * Change the phone number. Documented as {@code update_phone}.
	 * @param phone the new phone number
	 * @param phoneCode the code sent to it
	 * @param old the old phone number and the code sent to it, which most user pools ask
	 * for; {@code null} to leave them out
	 * @return the user
	 */
	default AuthingCall<User> updatePhone(String phone, String phoneCode, @Nullable OldContact old) {
		AuthingRequest<User> request = AccountRequests.of("updatePhone")
			.text("phone", phone)
			.secret("phoneCode", phoneCode);
		return call(
				(old != null) ? request.text("oldPhone", old.contact()).secret("oldPhoneCode", old.code()) : request);
	}

	/**
	 * Bind a first email address. Documented as {@code bind_email}.
	 * @param email the email address
	 * @param emailCode the code sent to it with the scene {@code CHANGE_EMAIL}
	 * @return the user
	 */
	default AuthingCall<User> bindEmail(String email, String emailCode) {
		return call(AccountRequests.of("bindEmail").text("email", email).secret("emailCode", emailCode));
	}

	/**
	 * Unbind the email address. Documented as {@code unbind_email}.
	 * @return the user
	 */
	default AuthingCall<User> unbindEmail() {
		return call(AccountRequests.of("unbindEmail"));
	}

	/**
	 * Change the email address. Documented as {@code update_email}.
	 * @param email the new email address
	 * @param emailCode the code sent to it with the scene {@code CHANGE_EMAIL}
	 * @param old the old email address and the code sent to it, which most user pools ask
	 * for; {@code null} to leave them out
	 * @return the user
	 */
	default AuthingCall<User> updateEmail(String email, String emailCode, @Nullable OldContact old) {
		AuthingRequest<User> request = AccountRequests.of("updateEmail")
			.text("email", email)
			.secret("emailCode", emailCode);
		return call(
				(old != null) ? request.text("oldEmail", old.contact()).secret("oldEmailCode", old.code()) : request);
	}

	/**
	 * Link a social account to this one, which is the main account. Documented as
	 * {@code link_account}.
	 * @param secondaryUserToken the id_token of the social account
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> linkAccount(String secondaryUserToken) {
		return call(AccountRequests.link("linkAccount", "/api/v2/users/link")
			.secret("secondaryUserToken", secondaryUserToken));
	}

	/**
	 * Unlink a social account. Documented as {@code unlink_account}.
	 * @param provider the social platform, such as {@code wechat:pc} or {@code github}
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> unlinkAccount(String provider) {
		return call(AccountRequests.link("unlinkAccount", "/api/v2/users/unlink").text("provider", provider));
	}

}
