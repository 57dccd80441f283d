package io.github.authingspring.client;

import java.util.Optional;

import io.github.authingspring.client.model.SsoSession;
import io.github.authingspring.client.model.TicketValidation;

import org.springframework.lang.CheckReturnValue;

/**
 * Single sign-on with browsers: their session at Authing, and CAS tickets.
 */
@CheckReturnValue
public interface SsoOperations extends AuthingOperations {

	/**
	 * Tell whether a browser has a session at Authing. Documented as
	 * {@code track_session}. Needs the cookies that the browser has for Authing's host,
	 * which an application gets only below the same domain.
	 * @param cookies the value of the browser's header {@code Cookie}
	 * @return the session, empty if there is none
	 */
	default AuthingCall<Optional<SsoSession>> trackSession(String cookies) {
		return call(SsoRequests.session(cookies));
	}

	/**
	 * Validate a CAS ticket by version 1 of the protocol. Documented as
	 * {@code validate_ticket_v1}. Sent once, because a ticket is good once.
	 * @param ticket the ticket
	 * @param service the address that the ticket was issued for
	 * @return what became of it
	 */
	default AuthingCall<TicketValidation> validateTicketV1(String ticket, String service) {
		return call(SsoRequests.ticket("validateTicketV1", "/validate", CasAnswers::version1)
			.text("service", service)
			.secret("ticket", ticket));
	}

	/**
	 * Validate a CAS ticket by version 2 of the protocol, answered as JSON. Documented as
	 * {@code validate_ticket_v2}. Sent once, because a ticket is good once.
	 * @param ticket the ticket
	 * @param service the address that the ticket was issued for
	 * @return what became of it
	 */
	default AuthingCall<TicketValidation> validateTicketV2(String ticket, String service) {
		return validateTicketV2(ticket, service, CasFormat.JSON);
	}

	/**
	 * Validate a CAS ticket by version 2 of the protocol. Documented as
	 * {@code validate_ticket_v2}. Sent once, because a ticket is good once.
	 * @param ticket the ticket
	 * @param service the address that the ticket was issued for
	 * @param format the form of the answer
	 * @return what became of it
	 */
	default AuthingCall<TicketValidation> validateTicketV2(String ticket, String service, CasFormat format) {
		return call(SsoRequests.ticket("validateTicketV2", "/serviceValidate", CasAnswers::version2)
			.text("service", service)
			.secret("ticket", ticket)
			.text("format", format.name()));
	}

	/**
	 * Form of an answer.
	 */
	enum CasFormat {

		/**
		 * JSON.
		 */
		JSON,

		/**
		 * XML.
		 */
		XML

	}

}
