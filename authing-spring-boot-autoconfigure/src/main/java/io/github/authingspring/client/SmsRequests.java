package io.github.authingspring.client;

import io.github.authingspring.client.model.CommonMessage;

/**
 * The beginning of requests that send a code by SMS.
 */
final class SmsRequests {

	private SmsRequests() {
	}

	static AuthingRequest<CommonMessage> send(String phone) {
		return AuthingRequest.post("sendSmsCode", "/api/v2/sms/send", AnswerReader.acknowledgement())
			.text("phone", phone);
	}

}
