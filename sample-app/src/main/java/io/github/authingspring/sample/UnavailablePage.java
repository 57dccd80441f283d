package io.github.authingspring.sample;

import java.time.Duration;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.AuthingTransportException;
import io.github.authingspring.client.LoginExpiredException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * The page for what Authing does not answer, or refuses for a reason that no visitor can
 * mend. A login that has expired is left to the starter.
 */
@ControllerAdvice
class UnavailablePage {

	private static final Log logger = LogFactory.getLog(UnavailablePage.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final PageFrame frame;

	UnavailablePage(PageFrame frame) {
		this.frame = frame;
	}

	@ExceptionHandler(exception = AuthingException.class, produces = MediaType.TEXT_HTML_VALUE)
	String show(AuthingException failure, Model model, HttpServletRequest request, HttpServletResponse response) {
		if (failure instanceof LoginExpiredException) {
			throw failure;
		}
		logger.warn(failure.getMessage());
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter(failure).toSeconds()));
		this.frame.add(model, request);
		return "unavailable";
	}

	private static Duration retryAfter(AuthingException failure) {
		Duration asked = (failure instanceof AuthingTransportException fault) ? fault.retryAfter() : null;
		return (asked != null && asked.compareTo(RETRY_AFTER) > 0) ? asked : RETRY_AFTER;
	}

}
