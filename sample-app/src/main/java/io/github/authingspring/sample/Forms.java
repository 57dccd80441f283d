package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.sample.shop.FormErrors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

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
	ModelAndView fresh(String view, Record form) {
		return show(view, new BeanPropertyBindingResult(form, FORM));
	}

	/**
	 * Show a form again, with what was typed and what is wrong with it.
	 * @param view the page
	 * @param result the form and its errors
	 * @return the page
	 */
	ModelAndView again(String view, BindingResult result) {
		ModelAndView page = show(view, result);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("invalid", true);
	}

	private ModelAndView show(String view, BindingResult result) {
		return new ModelAndView(view, this.errors.attributes(result));
	}

	/**
	 * Note why Authing refused what was typed.
	 * @param result the form, which gets the error
	 * @param refusal what Authing answered; thrown again if nobody can correct it
	 */
	void refuse(BindingResult result, AuthingResponseException refusal) {
		this.errors.refuse(result, refusal);
	}

}
