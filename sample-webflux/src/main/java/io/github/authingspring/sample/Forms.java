package io.github.authingspring.sample;

import java.util.function.Supplier;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.sample.shop.FormErrors;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Shows forms: fresh ones, and those that have to be corrected.
 */
@Component
class Forms {

	/**
	 * The name under which forms are bound.
	 */
	static final String FORM = "form";

	private final FormErrors errors;

	Forms(FormErrors errors) {
		this.errors = errors;
	}

	/**
	 * Show a form for the first time.
	 * @param view the page
	 * @param form the values to begin with
	 * @return the page
	 */
	Rendering.Builder<?> fresh(String view, Record form) {
		return show(view, new BeanPropertyBindingResult(form, FORM));
	}

	/**
	 * Show a form again, with what was typed and what is wrong with it.
	 * @param view the page
	 * @param result the form and its errors
	 * @return the page
	 */
	Rendering.Builder<?> again(String view, BindingResult result) {
		return show(view, result).status(HttpStatus.UNPROCESSABLE_CONTENT).modelAttribute("invalid", true);
	}

	private Rendering.Builder<?> show(String view, BindingResult result) {
		return Rendering.view(view).model(this.errors.attributes(result));
	}

	/**
	 * Send what was typed, unless something is wrong with it.
	 * @param result the form, which gets what Authing refuses as an error
	 * @param call makes what is sent
	 * @return completes when it is sent or refused
	 */
	Mono<Void> send(BindingResult result, Supplier<Mono<?>> call) {
		return Mono.defer(() -> result.hasErrors() ? Mono.empty() : call.get())
			.then()
			.onErrorResume(AuthingResponseException.class,
					(refusal) -> Mono.fromRunnable(() -> this.errors.refuse(result, refusal)));
	}

}
