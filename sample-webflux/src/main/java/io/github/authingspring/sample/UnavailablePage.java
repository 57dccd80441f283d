package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.sample.shop.Outage;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

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
	Mono<Rendering> show(AuthingException failure, Model model, ServerWebExchange exchange) {
		Outage outage = Outage.of(failure);
		return this.frame.add(model, exchange)
			.thenReturn(Rendering.view("unavailable")
				.status(HttpStatus.SERVICE_UNAVAILABLE)
				.header(HttpHeaders.RETRY_AFTER, outage.seconds())
				.build());
	}

}
