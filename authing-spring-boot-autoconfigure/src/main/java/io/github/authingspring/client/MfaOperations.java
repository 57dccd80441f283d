package io.github.authingspring.client;

import java.nio.file.Path;
import java.util.List;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.MfaAuthenticator;
import io.github.authingspring.client.model.TotpBinding;
import io.github.authingspring.client.model.TotpSource;
import io.github.authingspring.client.model.User;

import org.springframework.lang.CheckReturnValue;

/**
 * Second factors that a user binds. As the signed-in user, or, where the application
 * demands a factor that is not bound yet, with the token of a
 * {@link MfaRequiredException}: {@code client.as(challenge.mfaToken())}.
 */
@CheckReturnValue
public interface MfaOperations extends AuthingOperations {

	/**
	 * List the authenticators. Documented as {@code get_mfa_authenticators}.
	 * @param source on whose demand they were bound
	 * @return the authenticators, empty if there are none
	 */
	default AuthingCall<List<MfaAuthenticator>> getMfaAuthenticators(TotpSource source) {
		return call(AuthingRequest
			.get("getMfaAuthenticators", "/api/v2/mfa/authenticator", AnswerReader.listOf(MfaAuthenticator.class))
			.at(Endpoint::authenticated)
			.text("type", "totp")
			.text("source", source.name()));
	}

	/**
	 * Begin to bind an authenticator application. Documented as
	 * {@code assosicate_mfa_authenticator}. Nothing is bound before
	 * {@link #confirmAssociateMfaAuthenticator(String, TotpSource)}.
	 * @param source on whose demand
	 * @return what the user needs, to be shown once
	 */
	default AuthingCall<TotpBinding> associateMfaAuthenticator(TotpSource source) {
		return call(MfaRequests.associate(source));
	}

	/**
	 * Finish to bind an authenticator application. Documented as
	 * {@code confirm_assosicate_mfa_authenticator}.
	 * @param totp a code of the authenticator
	 * @param source on whose demand
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> confirmAssociateMfaAuthenticator(String totp, TotpSource source) {
		return call(MfaRequests.confirm(AnswerReader.acknowledgement(), totp, source));
	}

	/**
	 * Unbind the authenticator application. Documented as
	 * {@code delete_mfa_authenticator}.
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> deleteMfaAuthenticator() {
		return call(MfaRequests.deleteTotp());
	}

	/**
	 * Bind a face by the addresses of two pictures. Documented as
	 * {@code associate_face_by_url}.
	 * @param photoA the address of a picture
	 * @param photoB the address of another picture of the same face
	 * @return the user
	 */
	default AuthingCall<User> associateFaceByUrl(String photoA, String photoB) {
		return call(MfaRequests.face("associateFaceByUrl", photoA, photoB)
			.with("isExternal", new RequestValue.Plain(true)));
	}

	/**
	 * Bind a face by two picture files, which are uploaded first. Documented as
	 * {@code associateFaceByLocalFile}.
	 * @param photoA a picture
	 * @param photoB another picture of the same face
	 * @return the user
	 */
	default AuthingCall<User> associateFaceByLocalFile(Path photoA, Path photoB) {
		return associateFace("associateFaceByLocalFile", MfaRequests.read(photoA), MfaRequests.read(photoB));
	}

	/**
	 * Bind a face by the bytes of two pictures, which are uploaded first. Documented as
	 * {@code associateFaceByBlob}.
	 * @param photoA a picture
	 * @param photoB another picture of the same face
	 * @return the user
	 */
	default AuthingCall<User> associateFaceByBlob(byte[] photoA, byte[] photoB) {
		return associateFace("associateFaceByBlob", photoA, photoB);
	}

	private AuthingCall<User> associateFace(String operation, byte[] photoA, byte[] photoB) {
		return call(MfaRequests.upload(operation, photoA)).flatMap((keyA) -> call(MfaRequests.upload(operation, photoB))
			.flatMap((keyB) -> call(MfaRequests.face(operation, keyA, keyB))));
	}

}
