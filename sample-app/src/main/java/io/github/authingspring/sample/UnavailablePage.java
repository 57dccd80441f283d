package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.sample.shop.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

	private final PageFrame frame;

	UnavailablePage(PageFrame frame) {
		this.frame = frame;
	}

	@ExceptionHandler(exception = AuthingException.class, produces = MediaType.TEXT_HTML_VALUE)
	String show(AuthingException failure, Model model, HttpServletRequest request, HttpServletResponse response) {
		Outage outage = Outage.of(failure);
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, outage.seconds());
		this.frame.add(model, request);
		return "unavailable";
	}

}
