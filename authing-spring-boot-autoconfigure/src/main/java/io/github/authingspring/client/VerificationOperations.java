package io.github.authingspring.client;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.SmsScene;

import org.springframework.lang.CheckReturnValue;

/**
 * Sending of one-time codes. Sent once, because Authing limits how often a code is sent.
 */
@CheckReturnValue
public interface VerificationOperations extends AuthingOperations {

	/**
	 * Send a code that serves any purpose. Documented as {@code send_sms_code}. Authing
	 * accepts it for 60 s.
	 * @param phone the phone number
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> sendSmsCode(String phone) {
		return call(SmsRequests.send(phone));
	}

	/**
	 * Send a code for one purpose. Documented as {@code send_sms_code}. Authing accepts
	 * it for 60 s and refuses it for another purpose.
	 * @param phone the phone number
	 * @param scene what the code is for
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> sendSmsCode(String phone, SmsScene scene) {
		return call(SmsRequests.send(phone).optional("scene", scene.value()));
	}

	/**
	 * Send a code or link by email. Documented as {@code send_email}. A code is accepted
	 * for some minutes.
	 * @param email the email address
	 * @param scene what it is for
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> sendEmail(String email, EmailScene scene) {
		GraphQlDocument document = GraphQlDocument.mutation("sendEmail", CommonMessage.class)
			.type("scene", "EmailScene!");
		return call(AuthingRequest.graphQl("sendEmail", document, AnswerReader.commonMessage())
			.text("email", email)
			.text("scene", scene.name()));
	}

}
