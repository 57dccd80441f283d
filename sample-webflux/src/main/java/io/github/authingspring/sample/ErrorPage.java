package io.github.authingspring.sample;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * The page for what is not there or cannot be asked for.
 */
@ControllerAdvice
class ErrorPage {

	private final PageFrame frame;

	ErrorPage(PageFrame frame) {
		this.frame = frame;
	}

	@ExceptionHandler(exception = ResponseStatusException.class, produces = MediaType.TEXT_HTML_VALUE)
	Mono<Rendering> show(ResponseStatusException failure, Model model, ServerWebExchange exchange) {
		HttpStatusCode status = failure.getStatusCode();
		return this.frame.add(model, exchange)
			.thenReturn(Rendering.view("error")
				.status(status)
				.modelAttribute("status", status.value())
				.modelAttribute("error", (status instanceof HttpStatus known) ? known.getReasonPhrase() : "Error")
				.build());
	}

}
