package io.github.authingspring.client;

import java.util.Optional;

import io.github.authingspring.client.model.RecoveredUser;
import io.github.authingspring.client.model.TotpBinding;
import io.github.authingspring.client.model.TotpSource;
import io.github.authingspring.client.model.User;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * The second step of a sign-in, with the token of a {@link MfaRequiredException}. Each
 * answers the user with an id_token; an answer for another user than the one of the first
 * step is an {@link AuthingTransportException}. A wrong code is an
 * {@link AuthingResponseException} and leaves the token good. Each is sent once.
 */
@CheckReturnValue
public interface MfaVerificationOperations extends AuthingOperations {

	/**
	 * Verify a code of an authenticator application. Documented as
	 * {@code verify_totp_mfa}.
	 * @param totp the code
	 * @return the user with a token
	 */
	default AuthingCall<User> verifyTotpMfa(String totp) {
		return call(MfaRequests.verify("verifyTotpMfa", "/api/v2/mfa/totp/verify").secret("totp", totp));
	}

	/**
	 * Verify a code sent by SMS. Documented as {@code verify_app_sms_mfa}.
	 * @param phone the phone number it was sent to
	 * @param code the code
	 * @return the user with a token
	 */
	default AuthingCall<User> verifyAppSmsMfa(String phone, String code) {
		return call(MfaRequests.verify("verifyAppSmsMfa", "/api/v2/applications/mfa/sms/verify")
			.text("phone", phone)
			.secret("code", code));
	}

	/**
	 * Verify a code sent by email. Documented as {@code verify_app_email_mfa}.
	 * @param email the email address it was sent to
	 * @param code the code
	 * @return the user with a token
	 */
	default AuthingCall<User> verifyAppEmailMfa(String email, String code) {
		return call(MfaRequests.verify("verifyAppEmailMfa", "/api/v2/applications/mfa/email/verify")
			.text("email", email)
			.secret("code", code));
	}

	/**
	 * Tell whether a phone number or email address may be bound as second factor.
	 * Documented as {@code phone_or_email_bindable}.
	 * @param contact the phone number or email address
	 * @return whether it may be
	 * @throws IllegalArgumentException if it is neither
	 */
	default AuthingCall<Boolean> phoneOrEmailBindable(UserIdentifier contact) {
		return call(
				MfaRequests.of("phoneOrEmailBindable", "/api/v2/applications/mfa/check", AnswerReader.of(Boolean.class))
					.text(contact.requireContact("phoneOrEmailBindable").type().key(), contact.value()));
	}

	/**
	 * Sign in with the recovery code of an authenticator application that is lost.
	 * Documented as {@code verify_totp_recovery_code}.
	 * @param recoveryCode the recovery code, which is void afterwards
	 * @return the user with a token, and the new recovery code
	 */
	default AuthingCall<RecoveredUser> verifyTotpRecoveryCode(String recoveryCode) {
		return call(MfaRequests.of("verifyTotpRecoveryCode", "/api/v2/mfa/totp/recovery", AnswerReader.recovered())
			.secret("recoveryCode", recoveryCode));
	}

	/**
	 * Verify a picture of the face. Documented as {@code verify_face_mfa}.
	 * @param photo the address or the key of an uploaded picture
	 * @return the user with a token
	 */
	default AuthingCall<User> verifyFaceMfa(String photo) {
		return call(MfaRequests.verify("verifyFaceMfa", "/api/v2/mfa/face/verify").text("photo", photo));
	}

	/**
	 * Verify a picture of the face, which is uploaded first. Documented as
	 * {@code verify_face_mfa}.
	 * @param photo the bytes of a picture
	 * @return the user with a token
	 */
	default AuthingCall<User> verifyFaceMfa(byte[] photo) {
		return call(MfaRequests.upload("verifyFaceMfa", photo)).flatMap(this::verifyFaceMfa);
	}

	/**
	 * Begin to bind an authenticator application inside a sign-in, where the application
	 * asks for one and the user has none. Documented as
	 * {@code assosicate_mfa_authenticator}. Nothing is bound before
	 * {@link #confirmAssociateMfaAuthenticator(String)}.
	 * @return what the user needs, to be shown once
	 */
	default AuthingCall<TotpBinding> associateMfaAuthenticator() {
		return call(MfaRequests.associate(TotpSource.APPLICATION));
	}

	/**
	 * Finish to bind an authenticator application inside a sign-in. Documented as
	 * {@code confirm_assosicate_mfa_authenticator}.
	 * @param totp a code of the authenticator
	 * @return the user with a token; where the server answers none, the code is verified
	 * as a second request
	 */
	default AuthingCall<User> confirmAssociateMfaAuthenticator(String totp) {
		AuthingCall<Optional<User>> confirm = call(
				MfaRequests.confirm(MfaRequests::perhapsVerified, totp, TotpSource.APPLICATION));
		return AuthingCall.of(confirm.request(),
				confirm.toMono().flatMap((user) -> user.map(Mono::just).orElseGet(() -> verifyTotpMfa(totp).toMono())));
	}

}
